package org.servicehall.intake.view.paper;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.intake.domain.paper.PaperTerms;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.view.paper.PapersWaiting.Stage;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/**
 * What waits to be looked at, one document an application, with who holds that (rules S4, P2). A document stays when nothing
 * waits: the streams of papers and applications come in no order, and what an application had told would be lost.
 */
@Component
public class WaitingPapers implements Projection<PapersWaiting> {
    private final Halls halls;
    private final PaperSettings settings;

    WaitingPapers(Halls halls, PaperSettings settings) {
        this.halls = halls;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "waiting-papers";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<PapersWaiting> type() {
        return PapersWaiting.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                // the sweep
                Indexes.ascending("next"),
                // GET /api/applications/waiting-papers and the lead's desk
                Indexes.ascending("hall", "waiting", "oldest"),
                // GET /api/applications/waiting-papers?mine= and the desk
                Indexes.ascending("hall", "clerk", "waiting", "oldest"),
                // GET /api/applications/waiting-papers?voiding= and the desk
                Indexes.ascending("hall", "voidingSince"));
    }

    /** The sheets follow applications whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case PaperKept _ -> List.of();
            case PaperEvent paper -> List.of(paper.applicationNo());
            case ApplicationReceived _, TakenUp _, HandOverConfirmed _, ReceptionCorrected _ -> of(event);
            case ApplicationAccepted _, ApplicationReturned _, ApplicationLapsed _, ApplicationWithdrawn _ -> of(event);
            default -> List.of();
        };
    }

    private static List<String> of(RecordedEvent event) {
        return List.of(((ApplicationEvent) event.payload()).applicationNo());
    }

    @Override
    public PapersWaiting apply(String id, @Nullable PapersWaiting current, RecordedEvent event) {
        PapersWaiting papers = Objects.requireNonNullElseGet(current, () -> PapersWaiting.none(id));
        PaperTerms terms = settings.terms(halls.deadlines(papers.hall()));
        return event.payload() instanceof PaperEvent paper
                ? changed(papers, paper, terms)
                : changed(papers, (ApplicationEvent) event.payload(), terms);
    }

    private static PapersWaiting changed(PapersWaiting papers, PaperEvent event, PaperTerms terms) {
        return switch (event) {
            case PaperKept _ -> papers;
            case PaperVoidingRequested e ->
                papers.withVoiding(new VoidingWaiting(e.number(), e.reason(), e.requestedBy(), e.requestedAt()));
            case PaperHandedIn e ->
                papers.with(WaitingPaper.cameIn(e.number(), e.item(), e.handedInAt(), terms), terms);
            case PaperConfirmed e -> papers.without(e.number(), terms);
            case PaperSentBack e -> papers.without(e.number(), terms);
            case PaperTakenBack e -> papers.without(e.number(), terms);
            case PaperVoided e -> papers.without(e.number(), terms).withoutVoiding(e.number());
            case PaperDueSoon e -> papers.changed(e.number(), WaitingPaper::afterWarning, terms);
            case PaperOverdue e -> papers.changed(e.number(), paper -> paper.afterLookBy(e.lookBy()), terms);
            case PaperTimeProlonged e -> papers.changed(e.number(), paper -> paper.again(e.lookBy()), terms);
        };
    }

    private static PapersWaiting changed(PapersWaiting papers, ApplicationEvent event, PaperTerms terms) {
        return switch (event) {
            case ApplicationReceived e ->
                papers.received(e.matterName(), e.applicant().maskedName())
                        .heldBy(e.firstAsker(), e.firstAskerWindow());
            case ReceptionCorrected e -> corrected(papers, e);
            case TakenUp e -> papers.heldBy(e.clerk(), e.window());
            case HandOverConfirmed e -> papers.heldBy(e.clerk(), e.window());
            case ApplicationAccepted _ -> papers.in(Stage.ACCEPTED, terms);
            case ApplicationReturned _, ApplicationLapsed _, ApplicationWithdrawn _ -> papers.in(Stage.OVER, terms);
            default -> papers;
        };
    }

    private static PapersWaiting corrected(PapersWaiting papers, ReceptionCorrected event) {
        return papers.matterName() == null
                ? papers
                : papers.received(papers.matterName(), event.applicant().maskedName());
    }
}

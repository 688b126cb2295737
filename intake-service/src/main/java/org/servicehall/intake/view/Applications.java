package org.servicehall.intake.view;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.EligibilityEvent.DuplicateNoticed;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityOverridden;
import org.servicehall.contracts.application.EligibilityEvent.RunningGrantNoticed;
import org.servicehall.contracts.application.EligibilityEvent.SecondGrantOverridden;
import org.servicehall.contracts.application.FeeEvent.ChargeStruck;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.FeeEvent.UnlistedFeeRefused;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.OnlineEvent.AppliedOnline;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.ReceptionEvent.MessagesChosen;
import org.servicehall.contracts.application.ReceptionEvent.PersonsCounted;
import org.servicehall.contracts.application.ReceptionEvent.TicketPresented;
import org.servicehall.contracts.application.RepresentationEvent.ApplicantRepresented;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationSheet.Notice;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** Makes the sheets of applications, one for each, from all of its events. */
@Component
class Applications implements Projection<ApplicationSheet> {
    private final Halls halls;
    private final TermSettings settings;

    Applications(Halls halls, TermSettings settings) {
        this.halls = halls;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<ApplicationSheet> type() {
        return ApplicationSheet.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(
                // GET /api/applications: all of a hall, in their order
                ordered("hall"),
                // GET /api/applications?sort=
                Indexes.ascending("hall", "receivedAt"),
                Indexes.ascending("hall", "decideBy"),
                // GET /api/applications?status=
                ordered("hall", "status"),
                // GET /api/applications?clerk=
                ordered("hall", "clerk"),
                // GET /api/applications?matter=
                ordered("hall", "matterId"),
                // GET /api/applications?name=
                ordered("hall", "applicant"),
                // GET /api/applications?mine= and the desk: what a clerk holds; the open states are merged in their
                // order
                ordered("hall", "clerk", "status"),
                // GET /api/applications?awaiting= and the desk: what waits for a clerk's confirmation
                ordered("hall", "offeredTo"),
                // GET /api/applications?meetingOvertaken= and the desk: times agreed upon that are to come
                Indexes.ascending("hall", "meetAt"),
                // GET /api/applications/withdrawals/months/{month}
                Indexes.ascending("hall", "withdrawal.withdrawnAt"),
                // GET /api/applications?no=, ?sort=no and ?from=&to=, since numbers begin with the day
                Indexes.ascending("hall", "applicationNo"));
    }

    /** Urgent ones first, then the longest waiting (P3). */
    private static Bson ordered(String... equal) {
        return Indexes.compoundIndex(
                Indexes.ascending(equal), Indexes.descending("urgent"), Indexes.ascending("receivedAt"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ApplicationEvent application
                ? List.of(application.applicationNo())
                : List.of();
    }

    @Override
    public @Nullable ApplicationSheet apply(String id, @Nullable ApplicationSheet current, RecordedEvent event) {
        if (event.payload() instanceof ApplicationReceived received) {
            return ApplicationSheet.first(received, limits(received.hall()));
        }
        if (current == null) {
            throw new IllegalStateException(id + " has no reception before " + event.id());
        }
        return change(new SheetDraft(current), (ApplicationEvent) event.payload(), limits(current.hall()))
                .at(event.time());
    }

    private ReceptionLimits limits(String hall) {
        return settings.limits(halls.deadlines(hall));
    }

    private static SheetDraft change(SheetDraft sheet, ApplicationEvent event, ReceptionLimits limits) {
        return switch (event) {
            case ApplicationReceived e -> throw new IllegalStateException(e.applicationNo() + " was received twice");
            case ConsultationAnswered e -> answered(sheet, e);
            case ItemsNamed e -> sheet.name(e.items());
            case CompletionDue e -> sheet.completeBy(e.completeBy());
            case SupplementRequested e ->
                sheet.demand(e.items(), limits.supplementUntil(e.requestedAt(), e.until()))
                        .issue(e.noticeNo(), Notice.Kind.SUPPLEMENT, e.requestedAt(), e.requestedBy());
            case SupplementRequestedAgain e ->
                sheet.demand(e.items(), limits.supplementUntil(e.requestedAt(), e.until()))
                        .issue(e.noticeNo(), Notice.Kind.SUPPLEMENT, e.requestedAt(), e.requestedBy());
            case SupplementProlonged e -> sheet.prolong(e);
            case MaterialsSupplied e -> sheet.supply(e, limits);
            case ApplicationReturned e ->
                sheet.become(ApplicationStatus.RETURNED)
                        .tell(e.remedies())
                        .issue(e.noticeNo(), Notice.Kind.RETURN, e.returnedAt(), e.returnedBy());
            case ApplicationAccepted e ->
                sheet.accept(e.type(), e.acceptedAt(), e.deadline())
                        .issue(e.noticeNo(), Notice.Kind.ACCEPTANCE, e.acceptedAt(), e.acceptedBy());
            case ApplicationHandedOver e -> sheet.offer(e.to(), e.toWindow(), e.count(), e.confirmBy());
            case TakenUp e -> sheet.takeUp(e.clerk(), e.window());
            case HandOverPutOff e -> sheet.putOff(e.confirmBy());
            case HandOverConfirmed e -> sheet.take(e.clerk(), e.window());
            case HandOverTakenBack _ -> sheet.keep();
            case EligibilityDoubted e -> sheet.doubt(e.unmet());
            case DuplicateNoticed e -> sheet.resemble(e.others());
            case RunningGrantNoticed e -> sheet.drawAlready(e.grants());
            case AbsentHandOverArranged e -> sheet.meet(e.meetAt());
            case PersonsCounted e -> sheet.count(e.persons());
            case FeeCharged e -> sheet.charge(e.yuan());
            case ChargeStruck e -> e.yuan() == null ? sheet : sheet.charge(-e.yuan());
            case AcceptanceOverdue e -> sheet.passed(e.decideBy());
            case ReceptionOverdue e -> sheet.passed(e.actBy());
            case HallsTimeProlonged e -> sheet.prolongHalls(e.until());
            case ApplicationLapsed e ->
                sheet.become(ApplicationStatus.LAPSED)
                        .tell(e.remedies())
                        .issue(e.noticeNo(), Notice.Kind.LAPSE, e.lapsedAt(), e.holder());
            case ApplicationWithdrawn e -> sheet.takenBack(e);
            case EligibilityOverridden _, HandOverUnconfirmed _, UnlistedFeeRefused _, DoneInHoldersStead _ -> sheet;
            case ChargingClosed _,
                    ReceptionDueSoon _,
                    TicketPresented _,
                    MessagesChosen _,
                    AppliedOnline _,
                    IdentityConfirmed _,
                    PetitionUndecided _,
                    AcceptanceDueSoon _,
                    SecondGrantOverridden _ -> sheet;
            case RepresentativeNamed _, PowerSeen _, PowerRevoked _, ApplicantRepresented _ -> sheet;
            case ReceptionCorrected e -> sheet.correct(e, limits);
        };
    }

    private static SheetDraft answered(SheetDraft sheet, ConsultationAnswered event) {
        sheet.issue(event.noticeNo(), Notice.Kind.CONSULTATION, event.answeredAt(), event.answeredBy());
        return event.satisfied() ? sheet.become(ApplicationStatus.ANSWERED) : sheet.rest();
    }
}

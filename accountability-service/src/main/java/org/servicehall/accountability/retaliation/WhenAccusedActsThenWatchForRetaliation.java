package org.servicehall.accountability.retaliation;

import java.util.Set;
import org.servicehall.accountability.retaliation.Flag.Kind;
import org.servicehall.accountability.retaliation.RetaliationWatch.Act;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.RecordedEvent;

/** Feeds the watch; it sends no command and records no event (rule B7, ADR 0006). */
public final class WhenAccusedActsThenWatchForRetaliation implements Automation {
    private final RetaliationWatch watch;

    public WhenAccusedActsThenWatchForRetaliation(RetaliationWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "when-accused-acts-then-watch-for-retaliation";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES, Topics.ACCOUNTABILITY);
    }

    @Override
    public boolean isAwaited() {
        return false;
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(
                        ApplicationReceived.class,
                        (e, _) -> watch.applied(e.applicationNo(), e.applicant(), e.contact()))
                .and(ReceptionCorrected.class, (e, _) -> watch.applied(e.applicationNo(), e.applicant(), e.contact()))
                .and(CaseOpened.class, (e, _) -> watch.opened(e.caseNo(), e.applicant()))
                .and(ComplaintFiled.class, (e, event) -> watch.filed(event.id(), e))
                .and(ComplaintInvestigated.class, (e, _) -> watch.investigated(e))
                .and(ApplicationReturned.class, (e, event) -> watch.acted(returned(e, event.id())))
                .and(SupplementRequestedAgain.class, (e, event) -> watch.acted(askedAgain(e, event.id())))
                .and(CaseDecided.class, this::decided)
                .and(ObjectionDecided.class, this::decided);
    }

    private static Act returned(ApplicationReturned e, String id) {
        return new Act(Kind.RETURNED_BY_ACCUSED, id, e.hall(), e.returnedBy(), e.applicationNo(), e.returnedAt());
    }

    private static Act askedAgain(SupplementRequestedAgain e, String id) {
        return new Act(Kind.ASKED_AGAIN_BY_ACCUSED, id, e.hall(), e.requestedBy(), e.applicationNo(), e.requestedAt());
    }

    private void decided(CaseDecided e, RecordedEvent event) {
        if (e.outcome() == CaseEvent.Outcome.REFUSED) {
            watch.acted(
                    new Act(Kind.REFUSED_BY_ACCUSED, event.id(), e.hall(), e.decidedBy(), e.caseNo(), e.decidedAt()));
        }
    }

    /** An objection that is upheld stops the grant. */
    private void decided(ObjectionDecided e, RecordedEvent event) {
        if (e.upheld()) {
            watch.acted(
                    new Act(Kind.STOPPED_BY_ACCUSED, event.id(), e.hall(), e.decidedBy(), e.caseNo(), e.decidedAt()));
        }
    }
}

package org.servicehall.accountability.retaliation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.retaliation.Flag.Kind;
import org.servicehall.accountability.retaliation.RetaliationWatch.Act;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.ObjectionDecided;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;

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
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case ApplicationReceived e -> watch.applied(e.applicationNo(), e.applicant(), e.contact());
            case ReceptionCorrected e -> watch.applied(e.applicationNo(), e.applicant(), e.contact());
            case CaseOpened e -> watch.opened(e.caseNo(), e.applicant());
            case ComplaintFiled e -> watch.filed(event.id(), e);
            case ComplaintInvestigated e -> watch.investigated(e);
            default -> {
                var act = act(event);
                if (act != null) {
                    watch.acted(act);
                }
            }
        }
    }

    /** What was decided against who applied; null for what was not. */
    private static @Nullable Act act(RecordedEvent event) {
        String id = event.id();
        return switch (event.payload()) {
            case ApplicationReturned e ->
                new Act(Kind.RETURNED_BY_ACCUSED, id, e.hall(), e.returnedBy(), e.applicationNo(), e.returnedAt());
            case SupplementRequestedAgain e ->
                new Act(Kind.ASKED_AGAIN_BY_ACCUSED, id, e.hall(), e.requestedBy(), e.applicationNo(), e.requestedAt());
            case CaseDecided e
            when e.outcome() == CaseEvent.Outcome.REFUSED ->
                new Act(Kind.REFUSED_BY_ACCUSED, id, e.hall(), e.decidedBy(), e.caseNo(), e.decidedAt());
            case ObjectionDecided e
            when e.upheld() -> new Act(Kind.STOPPED_BY_ACCUSED, id, e.hall(), e.decidedBy(), e.caseNo(), e.decidedAt());
            default -> null;
        };
    }
}

package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;

/**
 * How a case begins: the acceptance stands, the hall's word is given, the first stage runs; an instant one is handled by who
 * accepted it, and what was decided in that act waits for its signature at once (K4 to K8, C1, C2, D9).
 */
final class Opening {
    private Opening() {}

    static List<CaseEvent> open(OpenCase command) {
        ApplicationAccepted accepted = command.acceptance();
        List<CaseEvent> events = new ArrayList<>();
        events.add(opened(command.caseNo(), accepted));
        events.add(new CasePromised(command.caseNo(), accepted.hall(), accepted.deadline()));
        if (!accepted.stages().isEmpty()) {
            Stage first = accepted.stages().getFirst();
            events.add(started(command.caseNo(), accepted.hall(), first, accepted.acceptedAt(), command.calendar()));
        }
        if (accepted.handler() != null) {
            events.add(handled(command.caseNo(), accepted, accepted.handler()));
        } else if (accepted.decidedAtOnce() != null) {
            events.add(handled(command.caseNo(), accepted, accepted.acceptedBy()));
        }
        if (accepted.decidedAtOnce() != null) {
            events.add(decided(command.caseNo(), accepted, accepted.decidedAtOnce()));
        }
        return events;
    }

    /** Whether they may, the acceptance has judged (ADR 45). */
    private static HandlerAssigned handled(String no, ApplicationAccepted accepted, String handler) {
        return new HandlerAssigned(no, accepted.hall(), handler, accepted.window(), null, null, accepted.acceptedAt());
    }

    /** By who accepted it. */
    private static CaseDecided decided(String no, ApplicationAccepted accepted, DecidedAtOnce decision) {
        return new CaseDecided(
                no,
                accepted.hall(),
                decision.outcome(),
                decision.reason(),
                decision.legalBasis(),
                accepted.acceptedBy(),
                accepted.acceptedAt(),
                decision.signer());
    }

    /**
     * A published stage stays on the board until the end of its last day, or of the next working day where that is a day off:
     * until then anybody may object (C3, D1).
     */
    static StageStarted started(String no, String hall, Stage stage, Instant at, HallCalendar calendar) {
        Integer days = stage.publicityDays();
        return new StageStarted(no, hall, stage.id(), days == null ? null : calendar.endOfRight(at, days), at);
    }

    /** The clerk who accepts is the agent until somebody else is (C1). */
    private static CaseOpened opened(String no, ApplicationAccepted accepted) {
        return new CaseOpened(
                no,
                accepted.hall(),
                accepted.matterId(),
                accepted.matterVersion(),
                accepted.matterName(),
                accepted.window(),
                accepted.applicant(),
                accepted.type(),
                accepted.authority(),
                accepted.limit(),
                accepted.stages(),
                accepted.terms(),
                accepted.acceptedBy(),
                accepted.acceptedBy(),
                accepted.acceptedAt(),
                accepted.urgentReason());
    }
}

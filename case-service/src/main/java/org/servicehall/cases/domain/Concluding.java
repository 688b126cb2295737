package org.servicehall.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;

/** How a case ends: decided by one person, signed and told by another (D9, N4). */
final class Concluding {
    /** 办结通知: a case has one, so it is numbered after its case. */
    private static final String NOTICE = "-BJ";

    private Concluding() {}

    static CaseDecided decide(CaseFile file, Decide command) {
        file.answerable().checkHandles(command.by());
        switch (command.outcome()) {
            case GRANTED -> file.procedure().checkAllCompleted();
            case REFUSED -> checkExplained(command);
            case STOPPED -> throw Refusal.unprocessable("stopped-only-by-objection", "C3");
        }
        return new CaseDecided(
                file.no(),
                file.hall(),
                command.outcome(),
                command.reason(),
                command.legalBasis(),
                command.by(),
                command.at());
    }

    /** A late reply that no sweep has noticed yet is itself the moment to record that the deadline has passed (D5). */
    static List<CaseEvent> reply(CaseFile file, Reply command) {
        CaseDecided decision = signable(file, command.by());
        List<CaseEvent> events = new ArrayList<>();
        if (file.term().needsOverdue(command.at())) {
            events.add(Watching.overdue(file, command.at()));
        }
        events.add(new CaseReplied(file.no(), file.hall(), command.by(), command.at()));
        events.add(new CaseCompleted(
                file.no(),
                file.hall(),
                decision.outcome(),
                file.term().onTime(command.at()),
                file.no() + NOTICE,
                command.at()));
        return events;
    }

    private static CaseDecided signable(CaseFile file, String replier) {
        CaseDecided decision = file.decision();
        if (decision == null) {
            throw Refusal.conflict("case-not-decided", "D9");
        }
        if (replier.equals(file.answerable().handler())) {
            throw Refusal.forbidden("replier-is-handler", "D9");
        }
        if (replier.equals(decision.decidedBy())) {
            throw Refusal.forbidden("replier-is-decider", "D9");
        }
        return decision;
    }

    private static void checkExplained(Decide command) {
        if (Answerable.isBlank(command.reason()) || Answerable.isBlank(command.legalBasis())) {
            throw Refusal.unprocessable("refusal-needs-reason-and-basis", "N4");
        }
    }
}

package org.servicehall.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;

/** How a case ends: decided by one person, signed and told by another (D9, N4). */
final class Concluding {
    private Concluding() {}

    static CaseDecided decide(CaseFile file, Decide command) {
        switch (command.outcome()) {
            case GRANTED -> file.procedure().checkAllCompleted();
            case REFUSED -> checkExplained(command);
            case STOPPED ->
                throw Refusal.unprocessable("stopped-only-by-objection", "C3").at("outcome");
            case WITHDRAWN ->
                throw Refusal.unprocessable("withdrawn-only-by-resident", "N4").at("outcome");
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
        CaseDecided decision = checkSignable(file, command.by());
        List<CaseEvent> events = new ArrayList<>();
        if (file.term().needsOverdue(command.at())) {
            events.add(Watching.overdue(file, command.lateness(), command.at()));
        }
        events.add(new CaseReplied(file.no(), file.hall(), command.by().id(), command.at()));
        events.add(completed(file, decision, command));
        return events;
    }

    private static CaseCompleted completed(CaseFile file, CaseDecided decision, Reply command) {
        return new CaseCompleted(
                file.no(),
                file.hall(),
                decision.outcome(),
                file.term().onTime(command.at()),
                decision.reason(),
                decision.legalBasis(),
                command.noticeNo().get(),
                command.at(),
                remedies(file, decision, command.remedies()));
    }

    /** Told with what was refused or stopped, in the matter's words or the hall's (S6). */
    private static @Nullable List<Remedy> remedies(CaseFile file, CaseDecided decision, Remedies told) {
        return decision.outcome() == CaseEvent.Outcome.GRANTED
                ? null
                : told.ofApplicant(
                        file.opened().type() == AcceptanceType.PETITION,
                        file.opened().terms().remedies());
    }

    /** The decision, which somebody else than its maker signs, and not in its maker's right. */
    static CaseDecided checkSignable(CaseFile file, Acting replier) {
        CaseDecided decision = file.decision();
        if (decision == null) {
            throw Refusal.conflict("case-not-decided", "D9");
        }
        if (replier.isJudgedAs(person -> person.equals(file.answerable().handler()))) {
            throw Refusal.forbidden("replier-is-handler", "D9");
        }
        if (replier.isJudgedAs(decision.decidedBy()::equals)) {
            throw Refusal.forbidden("replier-is-decider", "D9");
        }
        return decision;
    }

    private static void checkExplained(Decide command) {
        if (Answerable.isBlank(command.reason()) || Answerable.isBlank(command.legalBasis())) {
            throw Refusal.unprocessable("refusal-needs-reason-and-basis", "N4")
                    .at(Answerable.isBlank(command.reason()) ? "reason" : "legalBasis");
        }
    }
}

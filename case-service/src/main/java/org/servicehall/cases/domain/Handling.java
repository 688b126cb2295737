package org.servicehall.cases.domain;

import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.ConfirmHandler;
import org.servicehall.cases.domain.CaseCommand.DeclineHandler;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.cases.domain.CaseCommand.WithdrawHandler;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerDeclined;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposalWithdrawn;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;

/** Who handles a case (C1, D5). */
final class Handling {
    private Handling() {}

    /** At once, or once who is to handle it confirms. */
    static CaseEvent assign(CaseFile file, AssignHandler command) {
        Answerable before = file.answerable();
        before.checkAssignment(command.handler(), command.window(), command.reason());
        if (!before.takesEffectAtOnce(command.handler(), command.by(), isOpening(file, command))) {
            return proposed(file, command);
        }
        return new HandlerAssigned(
                file.no(),
                file.hall(),
                command.handler(),
                command.window(),
                before.named(),
                command.reason(),
                command.at());
    }

    /** On the day of its acceptance; an instant case has no such day to spend (K4). */
    private static boolean isOpening(CaseFile file, AssignHandler command) {
        HallCalendar calendar = command.calendar();
        return file.opened().type() != AcceptanceType.INSTANT
                && calendar.dateOf(command.at())
                        .equals(calendar.dateOf(file.opened().acceptedAt()));
    }

    private static HandlerProposed proposed(CaseFile file, AssignHandler command) {
        HandlerProposed waiting = file.answerable().proposed();
        if (waiting != null
                && waiting.handler().equals(command.handler())
                && waiting.window().equals(command.window())) {
            throw Refusal.conflict("handler-already-proposed", "C1", command.handler());
        }
        return new HandlerProposed(
                file.no(),
                file.hall(),
                command.handler(),
                command.window(),
                file.answerable().person(),
                command.reason(),
                command.by().id(),
                command.at());
    }

    static HandlerAssigned confirm(CaseFile file, ConfirmHandler command) {
        HandlerProposed asked = file.answerable().askedOf(command.by());
        return new HandlerAssigned(
                file.no(),
                file.hall(),
                asked.handler(),
                asked.window(),
                file.answerable().handler(),
                asked.reason(),
                command.at());
    }

    static HandlerDeclined decline(CaseFile file, DeclineHandler command) {
        HandlerProposed asked = file.answerable().askedOf(command.by());
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("reassignment-needs-reason", "C1", asked.holder())
                    .at("reason");
        }
        return new HandlerDeclined(file.no(), file.hall(), asked.handler(), command.reason(), command.at());
    }

    static HandlerProposalWithdrawn withdraw(CaseFile file, WithdrawHandler command) {
        HandlerProposed asked = file.answerable().proposedBy(command.by());
        return new HandlerProposalWithdrawn(
                file.no(), file.hall(), asked.handler(), command.by().id(), command.at());
    }

    static AgentReassigned reassign(CaseFile file, ReassignAgent command) {
        String before = file.answerable().agent();
        if (before.equals(command.agent())) {
            throw Refusal.conflict("agent-unchanged", "C1", before);
        }
        if (Answerable.isBlank(command.reason())) {
            throw Refusal.unprocessable("reassignment-needs-reason", "C1", before)
                    .at("reason");
        }
        return new AgentReassigned(file.no(), file.hall(), command.agent(), before, command.reason(), command.at());
    }
}

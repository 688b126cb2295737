package org.servicehall.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.ReassignAgent;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.AgentReassigned;
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.StageCompleted;

/** Who handles a case, and how far its procedure has come (C1, C2). */
final class Handling {
    private Handling() {}

    static HandlerAssigned assign(CaseFile file, AssignHandler command) {
        Answerable before = file.answerable();
        before.checkAssignment(command.handler(), command.window(), command.reason());
        return new HandlerAssigned(
                file.no(),
                file.hall(),
                command.handler(),
                command.window(),
                before.handler(),
                command.reason(),
                command.at());
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

    /** Completing a stage begins the next. */
    static List<CaseEvent> completeStage(CaseFile file, CompleteStage command) {
        Stage stage = file.procedure().completable(command.stage(), command.at());
        List<CaseEvent> events = new ArrayList<>();
        events.add(new StageCompleted(file.no(), file.hall(), stage.id(), command.by(), command.at()));
        file.procedure()
                .next()
                .map(next -> Opening.started(file.no(), file.hall(), next, command.at(), command.calendar()))
                .ifPresent(events::add);
        return events;
    }
}

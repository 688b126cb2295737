package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.CloseCharging;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.projection.Reactions;
import org.springframework.stereotype.Component;

/**
 * No fee is taken after the decision (rule P4). The application's own stream says so, and is thereby at its end: the
 * archive waits for it, so that a fee taken at the last moment is in the file (R1). A case taken back has no decision.
 */
@Component
class WhenCaseDecidedThenCloseCharging implements Automation {
    private static final String OFFICE = "OFFICE";

    private final Commands commands;

    WhenCaseDecidedThenCloseCharging(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "when-case-decided-then-close-charging";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(CaseDecided.class, (decided, event) -> close(decided.caseNo(), false, event))
                .and(
                        CaseCompleted.class,
                        (completed, event) ->
                                close(completed.caseNo(), completed.outcome() == Outcome.WITHDRAWN, event));
    }

    private void close(String no, boolean takenBack, RecordedEvent cause) {
        commands.send(
                new CloseCharging(no, new Act(name(), OFFICE, false, cause.time()), cause.id(), takenBack),
                CommandContext.of(name(), cause.time()).withKey(name() + "/" + cause.id()));
    }
}

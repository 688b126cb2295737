package org.servicehall.intake.automation;

import java.util.List;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.FeeCommand.CloseCharging;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/**
 * No fee is taken after the decision (rule P4). The application's own stream says so, and is thereby at its end: the
 * archive waits for it, so that a fee taken at the last moment is in the file (R1). A case taken back has no decision.
 */
@Component
class WhenCaseDecidedThenCloseCharging implements Automation {
    private static final String OFFICE = "OFFICE";

    private final Commands commands;
    private final Streams streams;

    WhenCaseDecidedThenCloseCharging(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
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
                .and(CaseCompleted.class, this::completed);
    }

    private void completed(CaseCompleted completed, RecordedEvent event) {
        if (!isClosed(completed.caseNo())) {
            close(completed.caseNo(), completed.outcome() == Outcome.WITHDRAWN, event);
        }
    }

    /** By its decision, as a rule: what closed it is never taken away, so that it may be known without a look (ADR 63). */
    private boolean isClosed(String no) {
        return streams.readWith(ApplicationEvent.STREAM + ":" + no, ChargingClosed.class).stream()
                .flatMap(List::stream)
                .anyMatch(event -> event.payload() instanceof ChargingClosed);
    }

    private void close(String no, boolean takenBack, RecordedEvent cause) {
        commands.send(
                new CloseCharging(no, new Act(name(), OFFICE, false, cause.time()), cause.id(), takenBack),
                CommandContext.of(name(), cause.time()).withKey(name() + "/" + cause.id()));
    }
}

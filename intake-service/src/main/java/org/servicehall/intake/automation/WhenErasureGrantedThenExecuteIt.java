package org.servicehall.intake.automation;

import java.time.Clock;
import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.intake.domain.erasure.ErasureCommand.RecordExecution;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.log.SecurityLog;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.vault.ErasureRules;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of the service that took the data, and only then records that it was done (rule R3). What was
 * being filed just as the office decided is not part of that and goes later, once it is over. The other services follow the same order by themselves; whether one of them had anything is nobody's to know (rule B7).
 */
@Component
class WhenErasureGrantedThenExecuteIt implements Automation {
    private final Commands commands;
    private final Erasing erasing;
    private final ErasureRules rules;
    private final Clock clock;

    WhenErasureGrantedThenExecuteIt(Commands commands, Erasing erasing, ErasureRules rules, Clock clock) {
        this.commands = commands;
        this.erasing = erasing;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "when-erasure-granted-then-execute-it";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(ErasureGranted.class, this::react);
    }

    private void react(ErasureGranted granted, RecordedEvent event) {
        if (erasing.execute(granted, rules)) {
            SecurityLog.tell(SecurityEvent.PERSON_ERASED, "no", granted.erasureNo());
            commands.send(
                    new RecordExecution(granted.erasureNo(), clock.instant()),
                    CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
        }
    }
}

package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.FeeCommand.StrikeCharge;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** What was charged by mistake and went back whole may be charged again, rightly (rule P4). */
@Component
class WhenWrongChargeRefundedThenStrikeIt implements Automation {
    private static final String OFFICE = "OFFICE";

    private final Commands commands;

    WhenWrongChargeRefundedThenStrikeIt(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "when-wrong-charge-refunded-then-strike-it";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(FeeRefunded.class, this::react);
    }

    private void react(FeeRefunded e, RecordedEvent event) {
        if (e.whole() && e.ground() == RefundGround.WRONG_CHARGE) {
            commands.send(
                    new StrikeCharge(
                            e.applicationNo(), new Act(name(), OFFICE, false, event.time()), e.receiptNo(), e.yuan()),
                    CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
        }
    }
}

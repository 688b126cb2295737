package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentRebooked;
import org.servicehall.intake.appointment.MoveClaims;
import org.servicehall.intake.domain.appointment.AppointmentCommand.EndMovedAppointment;
import org.servicehall.intake.domain.appointment.Slot;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** First the new time is taken, then the former is given up: a crash in between leaves nobody without either (rule A1). */
@Component
class WhenAppointmentRebookedThenEndTheFormer implements Automation {
    private final Commands commands;
    private final MoveClaims claims;

    WhenAppointmentRebookedThenEndTheFormer(Commands commands, MoveClaims claims) {
        this.commands = commands;
        this.claims = claims;
    }

    @Override
    public String name() {
        return "when-appointment-rebooked-then-end-the-former";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(AppointmentRebooked.class, this::react);
    }

    private void react(AppointmentRebooked rebooked, RecordedEvent event) {
        commands.send(
                new EndMovedAppointment(
                        rebooked.formerAgenda(),
                        rebooked.insteadOf(),
                        rebooked.appointmentNo(),
                        rebooked.date(),
                        new Slot(rebooked.from(), rebooked.until()),
                        rebooked.reason(),
                        rebooked.rebookedBy(),
                        event.time()),
                CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
        claims.settled(rebooked.insteadOf());
    }
}

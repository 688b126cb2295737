package org.servicehall.intake.automation.telling;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentTold;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.intake.domain.message.MessageCommand.SettleMessages;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** Once somebody told the resident, the messages that failed wait for nobody (rule S5). */
@Component
class WhenResidentToldThenSettleMessages implements Automation {
    private final Commands commands;
    private final Agendas agendas;

    WhenResidentToldThenSettleMessages(Commands commands, Agendas agendas) {
        this.commands = commands;
        this.agendas = agendas;
    }

    @Override
    public String name() {
        return "when-resident-told-then-settle-messages";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(ResidentTold.class, this::react);
    }

    private void react(ResidentTold told, RecordedEvent event) {
        if (!waitsOn(told)) {
            commands.send(
                    new SettleMessages(told.appointmentNo(), told.how(), told.toldBy(), told.toldAt()),
                    CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
        }
    }

    /** Whom nobody reached is tried again until the time begins. */
    private boolean waitsOn(ResidentTold told) {
        return told.how() == ToldBy.NOT_REACHED
                && agendas.booking(told.agenda(), told.appointmentNo())
                        .filter(booked -> told.toldAt().isBefore(booked.from()))
                        .isPresent();
    }
}

package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ReceptionEvent.TicketPresented;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** The ticket becomes the reception: once that is recorded, the ticket is served with the application's number (rule S2). */
@Component
class WhenTicketPresentedThenItIsServed implements Automation {
    private final Commands commands;

    WhenTicketPresentedThenItIsServed(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "when-ticket-presented-then-it-is-served";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(TicketPresented.class, this::react);
    }

    private void react(TicketPresented presented, RecordedEvent event) {
        commands.send(
                new EndService(
                        presented.queue(),
                        presented.ticketNo(),
                        presented.applicationNo(),
                        true,
                        event.by(),
                        event.time()),
                CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
    }
}

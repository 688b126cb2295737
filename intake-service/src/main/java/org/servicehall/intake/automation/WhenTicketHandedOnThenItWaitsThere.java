package org.servicehall.intake.automation;

import java.util.Set;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.queue.QueueEvent.TicketHandedOn;
import org.servicehall.intake.domain.queue.QueueCommand.TakeOver;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.springframework.stereotype.Component;

/** A ticket that is handed on waits in the other window's queue, from when it was taken (rule S2). */
@Component
class WhenTicketHandedOnThenItWaitsThere implements Automation {
    private final Commands commands;
    private final WindowQueues queues;

    WhenTicketHandedOnThenItWaitsThere(Commands commands, WindowQueues queues) {
        this.commands = commands;
        this.queues = queues;
    }

    @Override
    public String name() {
        return "when-ticket-handed-on-then-it-waits-there";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(TicketHandedOn.class, this::react);
    }

    private void react(TicketHandedOn on, RecordedEvent event) {
        commands.send(
                new TakeOver(
                        WindowQueues.queue(on.hall(), on.toWindow(), on.day()),
                        queues.place(on.hall(), on.toWindow(), on.day()),
                        on.ticketNo(),
                        on.fromWindow(),
                        new Wish(on.matterId(), on.matterName(), on.priority(), on.priorityToShow()),
                        on.takenAt(),
                        queues.rules(on.hall()),
                        event.time()),
                CommandContext.of(name(), event.time()).withKey(name() + "/" + event.id()));
    }
}

package org.servicehall.intake.api.queue;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.api.queue.QueueAnswers.TicketSlip;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives tickets, whoever asks for them (rule S2). */
@Component
class TicketTaking {
    private final Commands commands;
    private final WindowQueues queues;
    private final Catalogue catalogue;
    private final Halls halls;

    TicketTaking(Commands commands, WindowQueues queues, Catalogue catalogue, Halls halls) {
        this.commands = commands;
        this.queues = queues;
        this.catalogue = catalogue;
        this.halls = halls;
    }

    /** @param by who gives it at the desk; null at the public page */
    ResponseEntity<TicketSlip> take(
            String hall,
            String window,
            @Nullable String matterId,
            @Nullable PriorityGround priority,
            @Nullable String by,
            CommandContext context) {
        Hall.Window at = queues.window(hall, window, "window");
        LocalDate today = halls.today(hall, context.at());
        Wish wish = wish(hall, window, matterId, priority, today);
        String queue = WindowQueues.queue(hall, window, today);
        Outcome outcome = commands.send(
                new TakeTicket(
                        queue,
                        queues.place(hall, window, today),
                        wish,
                        by != null || queues.isAttended(hall, window, context.at()),
                        queues.rules(hall),
                        by,
                        context.at()),
                context);
        TicketSlip slip = TicketSlip.of(
                outcome.only(TicketTaken.class), halls.get(hall).name(), window, at.name(), outcome.version());
        URI shown = URI.create(by == null ? "/api/public/queue-board?hall=" + hall : "/api/queues/" + window);
        return Answers.created(shown, slip, outcome.version());
    }

    private Wish wish(
            String hall, String window, @Nullable String matterId, @Nullable PriorityGround priority, LocalDate today) {
        if (matterId == null) {
            return new Wish(null, null, priority, null);
        }
        Matter matter = catalogue.inForce(hall, today, matterId);
        matter.checkOffered();
        if (!matter.isHandledAt(window)) {
            throw Refusal.unprocessable("window-not-in-charge", "S2", window, matter.window())
                    .at("window");
        }
        return new Wish(matter.id(), matter.name(), priority, null);
    }
}

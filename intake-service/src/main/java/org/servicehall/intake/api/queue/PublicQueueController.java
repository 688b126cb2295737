package org.servicehall.intake.api.queue;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.servicehall.intake.api.queue.QueueAnswers.QueueBoard;
import org.servicehall.intake.api.queue.QueueAnswers.TicketSlip;
import org.servicehall.intake.api.queue.QueueRequests.PublicTicketRequest;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.HallCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives tickets to whoever comes, and shows everybody how far the windows are (rule S2). */
@RestController
@RequestMapping("/api/public")
class PublicQueueController {
    private final TicketTaking taking;
    private final Boards boards;
    private final Clock clock;

    PublicQueueController(TicketTaking taking, Boards boards, Clock clock) {
        this.taking = taking;
        this.boards = boards;
        this.clock = clock;
    }

    /** Nothing tells who took it, though they be of the hall and signed in. */
    @PostMapping("/queue-tickets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TicketSlip> take(@Valid @RequestBody PublicTicketRequest request, CommandContext context) {
        return taking.take(
                request.hall(), request.window(), request.matterId(), request.priority(), null, context.asThePublic());
    }

    @GetMapping("/queue-board")
    QueueBoard board(@RequestParam @HallCode String hall) {
        Instant now = clock.instant();
        return boards.of(hall, now);
    }
}

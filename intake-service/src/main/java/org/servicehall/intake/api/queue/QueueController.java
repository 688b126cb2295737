package org.servicehall.intake.api.queue;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.function.Function;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.queue.QueueEvent.TicketBroughtBack;
import org.servicehall.contracts.queue.QueueEvent.TicketCalled;
import org.servicehall.contracts.queue.QueueEvent.TicketGivenUp;
import org.servicehall.contracts.queue.QueueEvent.TicketHandedOn;
import org.servicehall.contracts.queue.QueueEvent.TicketMissed;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityConfirmed;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityStruck;
import org.servicehall.contracts.queue.QueueEvent.TicketServed;
import org.servicehall.contracts.queue.QueueEvent.TicketServiceBegun;
import org.servicehall.intake.api.queue.QueueAnswers.TicketSlip;
import org.servicehall.intake.api.queue.QueueAnswers.TicketStep;
import org.servicehall.intake.api.queue.QueueRequests.DeskTicketRequest;
import org.servicehall.intake.api.queue.QueueRequests.TicketHandOn;
import org.servicehall.intake.domain.queue.QueueCommand;
import org.servicehall.intake.domain.queue.QueueCommand.BeginService;
import org.servicehall.intake.domain.queue.QueueCommand.BringBack;
import org.servicehall.intake.domain.queue.QueueCommand.CallAgain;
import org.servicehall.intake.domain.queue.QueueCommand.CallNext;
import org.servicehall.intake.domain.queue.QueueCommand.DecidePriority;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.GiveUp;
import org.servicehall.intake.domain.queue.QueueCommand.HandOn;
import org.servicehall.intake.domain.queue.QueueCommand.MarkMissed;
import org.servicehall.intake.domain.queue.QueueQuestion.TakesTickets;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.intake.queue.TicketNo;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the people of a window do with its queue of today (rule S2). */
@RestController
@RequestMapping("/api/queues/{window}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
class QueueController {
    private final Commands commands;
    private final WindowQueues queues;
    private final TicketTaking taking;

    QueueController(Commands commands, WindowQueues queues, TicketTaking taking) {
        this.commands = commands;
        this.queues = queues;
        this.taking = taking;
    }

    @PostMapping("/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TicketSlip> issue(
            @PathVariable @WindowCode String window,
            @Valid @RequestBody DeskTicketRequest request,
            Actor actor,
            CommandContext context) {
        queues.check(actor, window, context.at());
        return taking.take(actor.hall(), window, request.matterId(), request.priority(), context.by(), context);
    }

    @PostMapping("/calls")
    ResponseEntity<TicketStep> call(@PathVariable @WindowCode String window, Actor actor, CommandContext context) {
        return called(send(
                window,
                actor,
                context,
                queue -> new CallNext(queue, queues.rules(actor.hall()), context.by(), context.at())));
    }

    @PostMapping("/tickets/{ticket}/recall")
    ResponseEntity<TicketStep> callAgain(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        return called(send(
                window,
                actor,
                context,
                queue -> new CallAgain(queue, ticket, queues.rules(actor.hall()), context.by(), context.at())));
    }

    private static ResponseEntity<TicketStep> called(Outcome outcome) {
        TicketCalled event = outcome.only(TicketCalled.class);
        return step(event.ticketNo(), TicketState.CALLED, event.calledAt(), outcome);
    }

    @PostMapping("/tickets/{ticket}/service")
    ResponseEntity<TicketStep> begin(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome =
                send(window, actor, context, queue -> new BeginService(queue, ticket, context.by(), context.at()));
        return step(
                ticket,
                TicketState.SERVING,
                outcome.only(TicketServiceBegun.class).begunAt(),
                outcome);
    }

    @PostMapping("/tickets/{ticket}/completion")
    ResponseEntity<TicketStep> end(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(
                window,
                actor,
                context,
                queue -> new EndService(queue, ticket, null, false, context.by(), context.at()));
        return step(ticket, TicketState.SERVED, outcome.only(TicketServed.class).servedAt(), outcome);
    }

    @PostMapping("/tickets/{ticket}/missed")
    ResponseEntity<TicketStep> miss(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome =
                send(window, actor, context, queue -> new MarkMissed(queue, ticket, context.by(), context.at()));
        TicketMissed event = outcome.only(TicketMissed.class);
        boolean over = Boolean.TRUE.equals(event.afterClosing());
        return step(ticket, over ? TicketState.UNSERVED : TicketState.MISSED, event.missedAt(), outcome);
    }

    @PostMapping("/tickets/{ticket}/priority-confirmation")
    ResponseEntity<TicketStep> confirmPriority(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(
                window, actor, context, queue -> new DecidePriority(queue, ticket, true, context.by(), context.at()));
        return step(
                ticket,
                TicketState.WAITING,
                outcome.only(TicketPriorityConfirmed.class).confirmedAt(),
                outcome);
    }

    @PostMapping("/tickets/{ticket}/priority-striking")
    ResponseEntity<TicketStep> strikePriority(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(
                window, actor, context, queue -> new DecidePriority(queue, ticket, false, context.by(), context.at()));
        return step(
                ticket,
                TicketState.WAITING,
                outcome.only(TicketPriorityStruck.class).struckAt(),
                outcome);
    }

    @PostMapping("/tickets/{ticket}/bringing-back")
    ResponseEntity<TicketStep> bringBack(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(
                window,
                actor,
                context,
                queue -> new BringBack(queue, ticket, queues.rules(actor.hall()), context.by(), context.at()));
        return step(
                ticket,
                TicketState.WAITING,
                outcome.only(TicketBroughtBack.class).broughtBackAt(),
                outcome);
    }

    @PostMapping("/tickets/{ticket}/leaving")
    ResponseEntity<TicketStep> giveUp(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            Actor actor,
            CommandContext context) {
        Outcome outcome = send(window, actor, context, queue -> new GiveUp(queue, ticket, context.by(), context.at()));
        return step(
                ticket, TicketState.GIVEN_UP, outcome.only(TicketGivenUp.class).givenUpAt(), outcome);
    }

    @PostMapping("/tickets/{ticket}/hand-on")
    ResponseEntity<TicketStep> handOn(
            @PathVariable @WindowCode String window,
            @PathVariable @TicketNo String ticket,
            @Valid @RequestBody TicketHandOn request,
            Actor actor,
            CommandContext context) {
        queues.window(actor.hall(), request.to(), "to");
        checkRoom(request.to(), actor, context);
        Outcome outcome = send(
                window, actor, context, queue -> new HandOn(queue, ticket, request.to(), context.by(), context.at()));
        return step(
                ticket,
                TicketState.HANDED_ON,
                outcome.only(TicketHandedOn.class).handedOnAt(),
                outcome);
    }

    /** Nobody is sent to a queue that takes nobody. */
    private void checkRoom(String window, Actor actor, CommandContext context) {
        String queue = queues.today(actor.hall(), window, context.at());
        if (!commands.ask(new TakesTickets(queue), context, Boolean.class)) {
            throw Refusal.conflict("other-queue-full", "S2");
        }
    }

    private Outcome send(String window, Actor actor, CommandContext context, Function<String, QueueCommand> command) {
        queues.check(actor, window, context.at());
        return commands.send(command.apply(queues.today(actor.hall(), window, context.at())), context);
    }

    private static ResponseEntity<TicketStep> step(String ticket, TicketState state, Instant at, Outcome outcome) {
        return Answers.ok(new TicketStep(ticket, state, at, outcome.version()), outcome.version());
    }
}

package org.servicehall.intake.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent;
import org.servicehall.contracts.queue.QueueEvent.QueueClosed;
import org.servicehall.contracts.queue.QueueEvent.QueueOpened;
import org.servicehall.contracts.queue.QueueEvent.TicketBroughtBack;
import org.servicehall.contracts.queue.QueueEvent.TicketCalled;
import org.servicehall.contracts.queue.QueueEvent.TicketGivenUp;
import org.servicehall.contracts.queue.QueueEvent.TicketHandedOn;
import org.servicehall.contracts.queue.QueueEvent.TicketMissed;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityConfirmed;
import org.servicehall.contracts.queue.QueueEvent.TicketPriorityStruck;
import org.servicehall.contracts.queue.QueueEvent.TicketServed;
import org.servicehall.contracts.queue.QueueEvent.TicketServiceBegun;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.contracts.queue.QueueEvent.TicketTakenOver;
import org.servicehall.intake.domain.queue.QueueCommand.BeginService;
import org.servicehall.intake.domain.queue.QueueCommand.BringBack;
import org.servicehall.intake.domain.queue.QueueCommand.CallAgain;
import org.servicehall.intake.domain.queue.QueueCommand.CallNext;
import org.servicehall.intake.domain.queue.QueueCommand.CloseQueue;
import org.servicehall.intake.domain.queue.QueueCommand.DecidePriority;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.GiveUp;
import org.servicehall.intake.domain.queue.QueueCommand.HandOn;
import org.servicehall.intake.domain.queue.QueueCommand.MarkMissed;
import org.servicehall.intake.domain.queue.QueueCommand.Place;
import org.servicehall.intake.domain.queue.QueueCommand.TakeOver;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueQuestion.TakesTickets;
import org.servicehall.intake.domain.queue.QueueQuestion.WhatMayBeDone;

/**
 * One window's queue of one day. All its tickets stand in one stream, so that of two clerks who call at once the second to be
 * appended is decided anew and gets another number (rule S2, ADR 41).
 */
@EventSourcedEntity(tagKey = QueueEvent.STREAM)
public class WindowQueue {
    private final Line line = new Line();
    private String hall = "";
    private String window = "";
    private @Nullable LocalDate day;
    private Instant closesAt = Instant.MAX;

    @EntityCreator
    WindowQueue() {}

    /** What is said at the public page counts once it was shown: nobody there sees who says it. */
    @CommandHandler
    void take(TakeTicket command, EventAppender events) {
        QueueRules rules = command.rules();
        line.checkTaking(rules.tickets());
        rules.checkPosted(command.wish().priority());
        if (command.by() == null) {
            line.checkTakingPublicly(rules.publicTickets());
            rules.checkOpen(command.attended(), command.at());
        }
        String no = line.nextNo(command.place().letter());
        QueueCommand.Wish wish = command.by() == null ? command.wish().toBeShown() : command.wish();
        Ticket ticket = Ticket.waiting(
                no, wish.matterId(), wish.matterName(), wish.priority(), wish.priorityToShow(), command.at());
        int ahead = line.ahead(ticket, rules.priorityInARow());
        open(command.queue(), command.place(), rules, events);
        events.append(new TicketTaken(
                command.queue(),
                command.place().hall(),
                no,
                wish.matterId(),
                wish.matterName(),
                wish.priority(),
                wish.priorityToShow(),
                ahead,
                line.estimatedMinutes(ahead),
                command.by(),
                command.at()));
    }

    private void open(String queue, Place place, QueueRules rules, EventAppender events) {
        if (line.isEmpty()) {
            events.append(
                    new QueueOpened(queue, place.hall(), place.window(), place.day(), rules.closesAt(place.day())));
        }
    }

    @CommandHandler
    void decide(DecidePriority command, EventAppender events) {
        QueueAct act = command.shown() ? QueueAct.CONFIRM_PRIORITY : QueueAct.STRIKE_PRIORITY;
        String no = command.ticketNo();
        PriorityGround ground = Objects.requireNonNull(act.check(line, no).priorityToShow());
        events.append(
                command.shown()
                        ? new TicketPriorityConfirmed(command.queue(), hall, no, ground, command.by(), command.at())
                        : new TicketPriorityStruck(command.queue(), hall, no, ground, command.by(), command.at()));
    }

    @CommandHandler
    void call(CallNext command, EventAppender events) {
        Ticket next = line.next(command.rules(), command.by());
        events.append(new TicketCalled(command.queue(), hall, next.no(), 1, command.by(), command.at()));
    }

    @CommandHandler
    void callAgain(CallAgain command, EventAppender events) {
        Ticket ticket = line.ticket(command.ticketNo());
        line.checkCallAgain(ticket, command.rules().recalls());
        events.append(
                new TicketCalled(command.queue(), hall, ticket.no(), ticket.calls() + 1, command.by(), command.at()));
    }

    @CommandHandler
    void miss(MarkMissed command, EventAppender events) {
        Ticket ticket = QueueAct.MISS.check(line, command.ticketNo());
        Boolean afterClosing = line.isClosed() ? true : null;
        events.append(new TicketMissed(command.queue(), hall, ticket.no(), command.by(), afterClosing, command.at()));
    }

    @CommandHandler
    void bringBack(BringBack command, EventAppender events) {
        Ticket ticket = QueueAct.BRING_BACK.check(line, command.ticketNo());
        events.append(new TicketBroughtBack(
                command.queue(), hall, ticket.no(), command.rules().behind(), command.by(), command.at()));
    }

    @CommandHandler
    void begin(BeginService command, EventAppender events) {
        Ticket ticket = QueueAct.BEGIN.check(line, command.ticketNo());
        events.append(new TicketServiceBegun(command.queue(), hall, ticket.no(), command.by(), command.at()));
    }

    /** What was received stays received, whatever became of the ticket meanwhile. */
    @CommandHandler
    void end(EndService command, EventAppender events) {
        if (command.automatic()
                && !(line.knows(command.ticketNo())
                        && line.ticket(command.ticketNo()).state().isAtTheWindow())) {
            return;
        }
        Ticket ticket = QueueAct.END.check(line, command.ticketNo());
        events.append(new TicketServed(
                command.queue(),
                hall,
                ticket.no(),
                command.applicationNo(),
                ticket.waitedSeconds(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void giveUp(GiveUp command, EventAppender events) {
        Ticket ticket = QueueAct.GIVE_UP.check(line, command.ticketNo());
        events.append(new TicketGivenUp(command.queue(), hall, ticket.no(), command.by(), command.at()));
    }

    @CommandHandler
    void handOn(HandOn command, EventAppender events) {
        Ticket ticket = QueueAct.HAND_ON.check(line, command.ticketNo());
        if (command.toWindow().equals(window)) {
            throw Refusal.unprocessable("ticket-at-that-window", "S2").at("to");
        }
        events.append(new TicketHandedOn(
                command.queue(),
                hall,
                ticket.no(),
                window,
                command.toWindow(),
                Objects.requireNonNull(day),
                ticket.matterId(),
                ticket.matterName(),
                ticket.priority(),
                ticket.priorityToShow(),
                ticket.takenAt(),
                command.by(),
                command.at()));
    }

    /**
     * Whoever was sent here is taken, though the day's numbers were all given; a ticket that comes back waits again. One that
     * comes when the queue has closed is taken too, as not served: it is in no other queue any more.
     */
    @CommandHandler
    void takeOver(TakeOver command, EventAppender events) {
        open(command.queue(), command.place(), command.rules(), events);
        events.append(new TicketTakenOver(
                command.queue(),
                command.place().hall(),
                command.ticketNo(),
                command.fromWindow(),
                command.wish().matterId(),
                command.wish().matterName(),
                command.wish().priority(),
                command.wish().priorityToShow(),
                command.takenAt(),
                command.at()));
    }

    @CommandHandler
    void close(CloseQueue command, EventAppender events) {
        if (line.isEmpty() || line.isClosed() || command.at().isBefore(closesAt)) {
            return;
        }
        events.append(new QueueClosed(command.queue(), hall, line.waiting().size(), command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return QueueAct.offers(line, question.rules(), question.by());
    }

    @CommandHandler
    Boolean takesTickets(TakesTickets question) {
        return !line.isClosed() && line.hasRoomFor(4);
    }

    @EventSourcingHandler
    void on(QueueOpened event) {
        hall = event.hall();
        window = event.window();
        day = event.day();
        closesAt = event.closesAt();
        line.opened();
    }

    @EventSourcingHandler
    void on(TicketTaken event) {
        line.issued(Ticket.of(event), event.issuedBy() == null);
    }

    @EventSourcingHandler
    void on(TicketTakenOver event) {
        line.joined(Ticket.of(event));
    }

    @EventSourcingHandler
    void on(TicketPriorityConfirmed event) {
        line.changed(line.ticket(event.ticketNo()).shown(event.priority()));
    }

    @EventSourcingHandler
    void on(TicketPriorityStruck event) {
        line.changed(line.ticket(event.ticketNo()).shown(null));
    }

    @EventSourcingHandler
    void on(TicketCalled event) {
        line.called(event.ticketNo(), event.clerk(), event.call(), event.calledAt());
    }

    @EventSourcingHandler
    void on(TicketMissed event) {
        line.missed(event.ticketNo());
    }

    @EventSourcingHandler
    void on(TicketBroughtBack event) {
        line.changed(line.ticket(event.ticketNo()).broughtBack(line.turnAfter(event.behind())));
    }

    @EventSourcingHandler
    void on(TicketServiceBegun event) {
        line.changed(line.ticket(event.ticketNo()).become(TicketState.SERVING));
    }

    @EventSourcingHandler
    void on(TicketServed event) {
        line.served(event.ticketNo(), event.servedAt());
    }

    @EventSourcingHandler
    void on(TicketGivenUp event) {
        line.changed(line.ticket(event.ticketNo()).become(TicketState.GIVEN_UP));
    }

    @EventSourcingHandler
    void on(TicketHandedOn event) {
        line.changed(line.ticket(event.ticketNo()).become(TicketState.HANDED_ON));
    }

    @EventSourcingHandler
    void on(QueueClosed event) {
        line.closed();
    }
}

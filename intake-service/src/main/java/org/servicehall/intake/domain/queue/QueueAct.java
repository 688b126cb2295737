package org.servicehall.intake.domain.queue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do with a queue, each under the name of its operation, and which of it the queue alone rules out: asked first by
 * each command, and for what is offered (rule S2, ADR 26).
 */
enum QueueAct implements Offers.Act {
    ISSUE("queues.issueTicket"),
    CALL_NEXT("queues.callNext"),
    CALL_AGAIN("queues.callAgain"),
    BEGIN("queues.beginService"),
    END("queues.endService"),
    MISS("queues.markMissed"),
    BRING_BACK("queues.bringBack"),
    HAND_ON("queues.handOn"),
    GIVE_UP("queues.giveUp"),
    CONFIRM_PRIORITY("queues.confirmPriority"),
    STRIKE_PRIORITY("queues.strikePriority");

    static final String TICKET = "ticket";

    private final String operation;

    QueueAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    private boolean isOfTheQueue() {
        return this == ISSUE || this == CALL_NEXT;
    }

    static Offers offers(Line line, QueueRules rules, String by) {
        return Offers.of(
                values(),
                act -> act.isOfTheQueue() ? List.of(Map.of()) : line.places(),
                (act, in) -> act.check(line, in.get(TICKET), rules, by));
    }

    private void check(Line line, @Nullable String ticketNo, QueueRules rules, String by) {
        switch (this) {
            case ISSUE -> line.checkTaking(rules.tickets());
            case CALL_NEXT -> line.next(rules, by);
            case CALL_AGAIN -> line.checkCallAgain(line.ticket(String.valueOf(ticketNo)), rules.recalls());
            default -> check(line, String.valueOf(ticketNo));
        }
    }

    /**
     * The ticket that this is about, on which the hall's settings have no say.
     *
     * @throws Refusal whatever the request says
     */
    Ticket check(Line line, String ticketNo) {
        Ticket ticket = line.ticket(ticketNo);
        switch (this) {
            case ISSUE, CALL_NEXT, CALL_AGAIN -> throw new IllegalArgumentException(this + " is up to the settings");
            case BEGIN -> line.checkState(ticket, TicketState.CALLED);
            case MISS -> line.checkEnding(ticket, TicketState.CALLED);
            case END -> Line.checkAtTheWindow(ticket);
            case BRING_BACK -> line.checkBringBack(ticket);
            case HAND_ON -> line.checkState(ticket, TicketState.WAITING, TicketState.CALLED, TicketState.SERVING);
            case GIVE_UP -> line.checkEnding(ticket, TicketState.WAITING, TicketState.CALLED, TicketState.MISSED);
            case CONFIRM_PRIORITY, STRIKE_PRIORITY -> line.checkPriorityToShow(ticket);
        }
        return ticket;
    }
}

package org.servicehall.intake.view.queue;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
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
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.springframework.stereotype.Component;

/** Follows the windows' queues, a document for each window and day; what they say to the board and the office is read from it. */
@Component
public class QueueDays implements Projection<QueueDay> {
    @Override
    public String name() {
        return "queue-days";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<QueueDay> type() {
        return QueueDay.class;
    }

    /** For what is to be closed, and for the figures of days. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("next"), Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("day")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof QueueEvent queue ? List.of(queue.queue()) : List.of();
    }

    @Override
    public QueueDay apply(String id, @Nullable QueueDay current, RecordedEvent event) {
        if (event.payload() instanceof QueueOpened opened) {
            return new QueueDay(id, opened.hall(), opened.window(), opened.day(), opened.closesAt(), 0, List.of());
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not opened before " + event.id());
        }
        return switch ((QueueEvent) event.payload()) {
            case QueueOpened _ -> throw new IllegalStateException(id + " was opened twice");
            case TicketTaken e -> (e.issuedBy() == null ? current.oneMorePublicly() : current).with(QueuedTicket.of(e));
            case TicketTakenOver e -> current.with(QueuedTicket.of(e));
            case TicketPriorityConfirmed e -> current.change(e.ticketNo(), ticket -> ticket.shown(e.priority()));
            case TicketPriorityStruck e -> current.change(e.ticketNo(), ticket -> ticket.shown(null));
            case TicketCalled e ->
                current.change(e.ticketNo(), ticket -> ticket.called(e.clerk(), e.call(), e.calledAt()));
            case TicketMissed e -> current.change(e.ticketNo(), ticket -> ticket.become(current.missed()));
            case TicketBroughtBack e -> current.change(e.ticketNo(), QueuedTicket::broughtBack);
            case TicketServiceBegun e -> current.change(e.ticketNo(), ticket -> ticket.become(TicketState.SERVING));
            case TicketServed e -> current.change(e.ticketNo(), ticket -> ticket.served(e.applicationNo()));
            case TicketGivenUp e -> current.change(e.ticketNo(), ticket -> ticket.become(TicketState.GIVEN_UP));
            case TicketHandedOn e -> current.change(e.ticketNo(), ticket -> ticket.become(TicketState.HANDED_ON));
            case QueueClosed _ -> current.closed();
        };
    }
}

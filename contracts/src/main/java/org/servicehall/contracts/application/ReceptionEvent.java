package org.servicehall.contracts.application;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.message.MessageChannel;

/** What is recorded beside a reception. */
public sealed interface ReceptionEvent extends ApplicationEvent {
    /**
     * The resident was called by this ticket, which is served with that (rule S2).
     *
     * @param queue the window's queue of the day, {@code 330106-20261123-CIVIL_AFFAIRS}
     * @param ticketNo as {@code A001}
     */
    @Event(namespace = NAMESPACE, name = "ticket-presented", version = "1")
    record TicketPresented(@EventTag(key = STREAM) String applicationNo, String hall, String queue, String ticketNo)
            implements ReceptionEvent {}

    /**
     * The resident wishes to be told by these, recorded beside the reception (rule S5); what is changed of it later stands in
     * {@link org.servicehall.contracts.message.MessageEvent.ChannelsChanged}.
     */
    @Event(namespace = NAMESPACE, name = "messages-chosen", version = "1")
    record MessagesChosen(@EventTag(key = STREAM) String applicationNo, String hall, List<MessageChannel> channels)
            implements ReceptionEvent {}

    /**
     * For how many persons it is, where a fee is charged for each; recorded beside the reception (rule P4). Without it, one.
     *
     * @param persons two or more
     */
    @Event(namespace = NAMESPACE, name = "persons-counted", version = "1")
    record PersonsCounted(@EventTag(key = STREAM) String applicationNo, String hall, int persons)
            implements ReceptionEvent {}
}

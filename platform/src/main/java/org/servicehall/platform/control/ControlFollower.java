package org.servicehall.platform.control;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.servicehall.platform.control.OrdersSetAside.SetAside;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.relay.EventHeaders;
import org.servicehall.platform.relay.UnreadableEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Obeys what is ordered on {@code hall.control}, as {@link ControlReader} hands it over. An order that it can't take is set
 * aside by itself: it stays on the topic for ever, and must neither keep the later ones from being followed, nor the others
 * from following it, nor the service from starting. A later one of its key and type replaces it.
 */
public final class ControlFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ControlFollower.class);

    private final String name;
    private final Consumer<RecordedEvent> obey;
    private final OrdersSetAside setAside = new OrdersSetAside();

    /**
     * @param name what it follows, as {@code clock}
     * @param obey what to do with an event; the same one may come again. It takes it in memory alone, so that what fails fails
     *     for ever
     */
    public ControlFollower(String name, Consumer<RecordedEvent> obey) {
        this.name = name;
        this.obey = obey;
    }

    String name() {
        return name;
    }

    OrdersSetAside setAside() {
        return setAside;
    }

    void take(ConsumerRecord<String, byte[]> record, RecordedEvent order) {
        try {
            obey.accept(order);
            setAside.replaced(record.key(), typeOf(record));
        } catch (RuntimeException | Error e) {
            setAside(record, e);
        }
    }

    void setAside(ConsumerRecord<String, byte[]> record, Throwable cause) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        String type = typeOf(record);
        LOG.error(
                "The follower of {} can't take the order at {} ({}) and goes on without it: {}",
                name,
                place,
                type,
                cause.toString(),
                cause instanceof UnreadableEvent ? null : cause);
        setAside.add(record.key(), new SetAside(place, type, cause.getClass().getSimpleName()));
    }

    private static String typeOf(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.typeOf(record).orElse("no event");
    }
}

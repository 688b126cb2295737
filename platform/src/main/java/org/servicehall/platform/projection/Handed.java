package org.servicehall.platform.projection;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.consumer.Incoming;

/** A record that was read and decoded once, on its way to all automations that it concerns. */
final class Handed {
    private final Incoming incoming;
    private final Portion portion;
    private final Room room;
    private final int size;
    private final AtomicInteger left;
    private volatile boolean givenUp;

    /** @param hands how many it is handed to */
    Handed(Incoming incoming, Portion portion, Room room, int hands) {
        this.incoming = incoming;
        this.portion = portion;
        this.room = room;
        this.size = Math.max(0, incoming.record().serializedValueSize());
        this.left = new AtomicInteger(hands);
        room.take(size);
        portion.handed(incoming.record().offset());
    }

    Incoming incoming() {
        return incoming;
    }

    TopicPartition partition() {
        return new TopicPartition(incoming.record().topic(), incoming.record().partition());
    }

    /** Whether its partition went to somebody else: it comes to whoever that is, unless it is done here all the same. */
    boolean isOver() {
        return portion.isOver();
    }

    /** One of them has done it. */
    void done() {
        leave();
    }

    /** One of them will not do it. */
    void givenUp() {
        givenUp = true;
        leave();
    }

    private void leave() {
        if (left.decrementAndGet() == 0) {
            room.free(size);
            if (!givenUp) {
                portion.done(incoming.record().offset());
            }
        }
    }
}

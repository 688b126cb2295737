package org.servicehall.platform.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.ConsumerLoop;

/** The automations of a service at work: one reader reads for all, and each has a hand (ADR 74). */
final class Automations {
    private static final long UNKNOWN = -1;

    private final List<Hand> hands;
    private final ConsumerLoop reader;

    Automations(List<Hand> hands, ConsumerLoop reader) {
        this.hands = List.copyOf(hands);
        this.reader = reader;
    }

    List<Hand> hands() {
        return hands;
    }

    void start() {
        if (!hands.isEmpty()) {
            hands.forEach(Hand::start);
            reader.start();
        }
    }

    /** Tells all to stop, without waiting: each ends what it is at. */
    void stop() {
        hands.forEach(Hand::stop);
        reader.stop();
    }

    void close() {
        hands.forEach(Hand::close);
        reader.close();
    }

    /** Records that the automation has not done, those too that were not looked at yet whether they concern it; -1 while unknown. */
    long lag(Hand hand) {
        long unread = reader.lag();
        return unread == UNKNOWN ? UNKNOWN : unread + hand.waiting();
    }

    /** When the oldest of those was sent; null where none waits. */
    @Nullable
    Instant oldest(Hand hand) {
        Instant first = hand.oldest();
        return first == null ? reader.oldest() : first;
    }
}

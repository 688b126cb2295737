package org.servicehall.platform.letter;

import com.mongodb.MongoException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.servicehall.platform.event.Busy;
import org.servicehall.platform.view.ViewBehind;

/**
 * Failures that lie in the world and pass: store or broker away, others in the way for too long, a view not yet there. They never
 * make an event poison; the event is tried again until it goes through. Only the time that an
 * automation waits for a view has a limit.
 */
public final class Transient {
    private Transient() {}

    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof MongoException
                        || cause instanceof KafkaException
                        || cause instanceof Busy
                        || cause instanceof ViewBehind
                        || cause instanceof java.net.SocketException
                        || cause instanceof InterruptedException);
    }

    /** Lets it pass upwards, to where the batch is tried again. */
    public static void rethrow(RuntimeException failure) {
        if (is(failure)) {
            throw failure;
        }
    }
}

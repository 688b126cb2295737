package org.servicehall.platform.democlock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.time.ClockOutOfRange;
import org.servicehall.platform.time.HallClock;

/** Sets the clock of all services at once, demo profile only. One service of an installation has it. */
public final class ClockControl {
    private static final String STREAM = "Clock:hall";

    private final Producer<String, byte[]> producer;
    private final ClockFollower follower;
    private final HallClock clock;
    private final EventJson json;
    private final String source;
    private long ordered = -1;

    ClockControl(
            Producer<String, byte[]> producer, ClockFollower follower, HallClock clock, EventJson json, String source) {
        this.producer = producer;
        this.follower = follower;
        this.clock = clock;
        this.json = json;
        this.source = source;
    }

    /**
     * Sets it to an instant, from where it goes on.
     *
     * @throws ClockOutOfRange when no hall counts with that time; nobody is told then
     */
    public void set(Instant instant, String by) {
        order(() -> clock.set(instant), by);
    }

    /**
     * Moves it on, or back.
     *
     * @throws ClockOutOfRange as {@link #set}
     */
    public void advance(Duration span, String by) {
        order(() -> clock.advance(span), by);
    }

    /** Orders the last setting again where the topic knows of none: then it was lost, and others may not remember. */
    void restore() {
        if (follower.recall()) {
            publish(clock.offset(), "clock-restoration");
        }
    }

    /** What is published has been obeyed here first; what can't be published is taken back. */
    private synchronized void order(Runnable setting, String by) {
        Duration before = clock.offset();
        setting.run();
        try {
            publish(clock.offset(), by);
        } catch (RuntimeException e) {
            clock.setOffset(before);
            throw e;
        }
    }

    /** The follower comes to know of an order a moment later; the next one must stand behind it all the same. */
    private synchronized void publish(Duration offset, String by) {
        ClockSet event = new ClockSet(offset);
        long sequence = Math.max(follower.lastSequence(), ordered) + 1;
        ordered = sequence;
        ProducerRecord<String, byte[]> order =
                new ProducerRecord<>(Topics.CONTROL, STREAM, json.write(event).getBytes(StandardCharsets.UTF_8));
        headers(event, sequence, by)
                .forEach((name, value) -> order.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(order).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException away
                    ? away
                    : new IllegalStateException("The clock could not be set", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was being set", e);
        }
    }

    private Map<String, String> headers(ClockSet event, long sequence, String by) {
        return Map.of(
                CloudEventHeaders.SPEC_VERSION,
                "1.0",
                CloudEventHeaders.ID,
                STREAM + "@" + sequence,
                CloudEventHeaders.TYPE,
                EventTypes.all().typeOf(event.getClass()),
                CloudEventHeaders.SOURCE,
                source,
                CloudEventHeaders.SUBJECT,
                STREAM,
                CloudEventHeaders.TIME,
                clock.instant().toString(),
                CloudEventHeaders.SEQUENCE,
                Long.toString(sequence),
                CloudEventHeaders.ACTOR,
                by,
                CloudEventHeaders.CONTENT_TYPE,
                "application/json");
    }
}

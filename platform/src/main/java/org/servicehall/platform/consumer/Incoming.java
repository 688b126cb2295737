package org.servicehall.platform.consumer;

import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.EventHeaders;

/** A record from a topic, and what it turned out to be. */
public sealed interface Incoming {
    /** Sequence of what has none. */
    long NOWHERE = -1;

    ConsumerRecord<String, byte[]> record();

    String stream();

    long sequence();

    String type();

    /** An event of the published language. */
    record Known(ConsumerRecord<String, byte[]> record, RecordedEvent event) implements Incoming {
        @Override
        public String stream() {
            return event.stream();
        }

        @Override
        public long sequence() {
            return event.sequence();
        }

        @Override
        public String type() {
            return event.type();
        }
    }

    /** An event of a type that this program is too old to know. */
    record Unknown(ConsumerRecord<String, byte[]> record, String stream, long sequence, String type)
            implements Incoming {}

    /** Says that it is this event of the stream, but can't be read as one. */
    record Unreadable(
            ConsumerRecord<String, byte[]> record, String stream, long sequence, String type, RuntimeException cause)
            implements Incoming {}

    /** Something that should not be on the topic, and no part of any stream whatever its key says. */
    record Stray(ConsumerRecord<String, byte[]> record, RuntimeException cause) implements Incoming {
        /** The key, for whoever looks for it. */
        @Override
        public String stream() {
            return Objects.requireNonNullElse(record.key(), "");
        }

        @Override
        public long sequence() {
            return NOWHERE;
        }

        @Override
        public String type() {
            return "";
        }
    }

    /** Tells what a record is; never throws for what stands in it. */
    record Reader(EventTypes types, CloudEventReader events) {
        public Incoming read(ConsumerRecord<String, byte[]> received) {
            EventHeaders headers;
            try {
                headers = EventHeaders.of(received);
            } catch (RuntimeException e) {
                return new Stray(received, e);
            }
            if (!knows(headers.type())) {
                return new Unknown(received, headers.stream(), headers.sequence(), headers.type());
            }
            try {
                return new Known(received, events.read(received, headers));
            } catch (RuntimeException e) {
                return new Unreadable(received, headers.stream(), headers.sequence(), headers.type(), e);
            }
        }

        /** What the record says it is; empty where it says nothing, or something that this program doesn't know. */
        public Optional<Class<?>> classOf(ConsumerRecord<String, byte[]> received) {
            return EventHeaders.typeOf(received).flatMap(types::find);
        }

        public boolean knows(String type) {
            return types.find(type).isPresent();
        }
    }
}

package org.servicehall.platform.projection;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.relay.CloudEventReader;

/** A record from a topic, and what it turned out to be. */
sealed interface Incoming {
    ConsumerRecord<String, byte[]> record();

    String stream();

    /** An event of the published language. */
    record Known(ConsumerRecord<String, byte[]> record, RecordedEvent event) implements Incoming {
        @Override
        public String stream() {
            return event.stream();
        }
    }

    /** An event of a type that this program is too old to know. */
    record Unknown(ConsumerRecord<String, byte[]> record, String stream, long sequence, String type)
            implements Incoming {}

    /** Something that should not be on the topic. */
    record Unreadable(ConsumerRecord<String, byte[]> record, String stream, RuntimeException cause)
            implements Incoming {}

    /** Tells what a record is; never throws for what stands in it. */
    record Reader(EventTypes types, CloudEventReader events) {
        Incoming read(ConsumerRecord<String, byte[]> received) {
            try {
                Optional<String> newer = CloudEventReader.typeOf(received)
                        .filter(type -> types.find(type).isEmpty());
                return newer.isPresent() ? unknown(received, newer.get()) : new Known(received, events.read(received));
            } catch (RuntimeException e) {
                return new Unreadable(received, streamByKey(received), e);
            }
        }

        private static Incoming unknown(ConsumerRecord<String, byte[]> received, String type) {
            long sequence = Long.parseLong(header(received, CloudEventHeaders.SEQUENCE));
            return new Unknown(received, header(received, CloudEventHeaders.SUBJECT), sequence, type);
        }

        /** Without a key it belongs to no stream, so nothing waits behind it. */
        private static String streamByKey(ConsumerRecord<String, byte[]> received) {
            return received.key() != null
                    ? received.key()
                    : received.topic() + "-" + received.partition() + "@" + received.offset();
        }

        private static String header(ConsumerRecord<String, byte[]> received, String name) {
            Header header = received.headers().lastHeader(name);
            if (header == null) {
                throw new IllegalArgumentException("header " + name + " is missing");
            }
            return new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}

package org.servicehall.platform.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What one look at the topics brought. */
final class Polled {
    private Polled() {}

    /** When the oldest of them was sent. */
    static Instant oldest(ConsumerRecords<String, byte[]> polled) {
        long first = Long.MAX_VALUE;
        for (ConsumerRecord<String, byte[]> record : polled) {
            first = Math.min(first, record.timestamp());
        }
        return Instant.ofEpochMilli(first);
    }

    static List<ConsumerRecord<String, byte[]>> inOrder(ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
        polled.forEach(records::add);
        return records;
    }

    /** Whether one of them means something to the handler. */
    static boolean concerns(ConsumerRecords<String, byte[]> polled, RecordHandler handler) {
        for (ConsumerRecord<String, byte[]> record : polled) {
            if (handler.concerns(record)) {
                return true;
            }
        }
        return false;
    }
}

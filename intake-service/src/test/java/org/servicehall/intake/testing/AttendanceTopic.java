package org.servicehall.intake.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.testing.EmbeddedStack;

/** Tells of leave, as its service would. */
public final class AttendanceTopic {
    private AttendanceTopic() {}

    public static void publish(LeaveEvent... events) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < events.length; i++) {
                producer.send(record(LeaveEvent.STREAM + ":" + events[i].leaves(), i, events[i]))
                        .get();
            }
        }
    }

    private static ProducerRecord<String, String> record(String stream, int sequence, LeaveEvent event) {
        var record = new ProducerRecord<>(Topics.ATTENDANCE, stream, new EventJson().write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        stream + "@" + sequence,
                        "ce_type",
                        EventTypes.all().typeOf(event.getClass()),
                        "ce_source",
                        "/attendance",
                        "ce_subject",
                        stream,
                        "ce_time",
                        ClosedHall.BEGINS.toString(),
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_actor",
                        "zhou.min",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}

package org.servicehall.intake.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.testing.EmbeddedStack;

/** Tells what happened to a case, as its service would. */
public final class CaseTopic {
    private CaseTopic() {}

    public static void publish(String no, CaseEvent... events) throws Exception {
        publish(CaseEvent.STREAM + ":" + no, List.<Object>of((Object[]) events));
    }

    /** That its file is in the archive. */
    public static void archived(FileArchived event) throws Exception {
        publish(ArchiveEvent.STREAM + ":" + event.fileNo(), List.<Object>of(event));
    }

    private static void publish(String stream, List<Object> events) throws Exception {
        publish(Topics.CASES, stream, events);
    }

    /** On a topic of another's. */
    public static void publish(String topic, String stream, List<Object> events) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < events.size(); i++) {
                producer.send(record(topic, stream, i, events.get(i))).get();
            }
        }
    }

    private static ProducerRecord<String, String> record(String topic, String stream, int sequence, Object event) {
        var record = new ProducerRecord<>(topic, stream, new EventJson().write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        stream + "@" + sequence,
                        "ce_type",
                        EventTypes.all().typeOf(event.getClass()),
                        "ce_source",
                        "/cases",
                        "ce_subject",
                        stream,
                        "ce_time",
                        ClosedHall.BEGINS.toString(),
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_actor",
                        "wang.fang",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}

package org.servicehall.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.event.EventJson;

/** An order to erase as it comes on the control topic, without the desk that records it. */
public final class ErasureOrderOnTopic {
    private ErasureOrderOnTopic() {}

    /** On the stream of its number, so that those of one number come in turn; on the topic when this returns. */
    public static void publish(ErasureGranted order) throws Exception {
        String stream = ErasureEvent.STREAM + ":" + order.erasureNo();
        var record = new ProducerRecord<>(Topics.CONTROL, stream, new EventJson().write(order));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", stream + "@0",
                        "ce_type", EventTypes.all().typeOf(ErasureGranted.class),
                        "ce_source", "/intake",
                        "ce_subject", stream,
                        "ce_time", order.grantedAt().toString(),
                        "ce_sequence", "0",
                        "ce_actor", "wu.gang",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }
}

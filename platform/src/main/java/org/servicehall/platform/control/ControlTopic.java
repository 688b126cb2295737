package org.servicehall.platform.control;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.relay.SeenTopics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which making of {@code hall.control} there is: one made anew has another id, and offsets that begin anew. */
final class ControlTopic {
    private static final Logger log = LoggerFactory.getLogger(ControlTopic.class);

    private final SeenTopics topics;

    ControlTopic(SeenTopics topics) {
        this.topics = topics;
    }

    /** Kafka's id of the topic as it was some seconds ago at most; empty while the broker does not tell. */
    String id() {
        return id(topics::lately);
    }

    /** As it is now. */
    String idNow() {
        return id(topics::now);
    }

    private static String id(Look look) {
        try {
            @Nullable TopicDescription seen = look.at(Set.of(Topics.CONTROL)).get(Topics.CONTROL);
            return seen == null ? "" : seen.topicId().toString();
        } catch (KafkaException e) {
            log.debug("{} can't be looked at", Topics.CONTROL, e);
            return "";
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @FunctionalInterface
    private interface Look {
        Map<String, TopicDescription> at(Set<String> topics) throws InterruptedException;
    }
}

package org.servicehall.platform.control;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.errors.InterruptException;
import org.servicehall.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which making of {@code hall.control} there is: one made anew has another id, and offsets that begin anew. */
final class ControlTopic {
    private static final Logger log = LoggerFactory.getLogger(ControlTopic.class);
    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    ControlTopic(Admin admin) {
        this.admin = admin;
    }

    /** Kafka's id of the topic; empty while the broker does not tell. */
    String id() {
        try {
            return admin
                    .describeTopics(Set.of(Topics.CONTROL), new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .map(topic -> topic.topicId().toString())
                    .findFirst()
                    .orElse("");
        } catch (ExecutionException e) {
            log.debug("{} can't be looked at", Topics.CONTROL, e);
            return "";
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

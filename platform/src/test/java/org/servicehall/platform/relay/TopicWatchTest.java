package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.eventstore.DocumentDatabase;

/** Several instances watch the same topics (ADR 14). */
class TopicWatchTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    @AutoClose
    private final RelayGround ground = new RelayGround(DATABASE.fresh());

    @Test
    void whatOneAcknowledgedOnTheLostTopicDoesNotCountOnTheEditionThatTheOtherBegan() throws Exception {
        TopicWatch other = ground.watch();
        other.check();
        other.acknowledged(new RecordMetadata(new TopicPartition(ground.topic.name(), 0), 499, 0, 0, 0, 0));
        ground.loseTopic();

        look(ground.watch);
        assertThat(edition(ground.watch)).isEqualTo(1);
        look(other);
        look(other);
        look(ground.watch);
        assertThat(edition(other)).isEqualTo(1);
        assertThat(edition(ground.watch)).isEqualTo(1);
    }

    private static void look(TopicWatch watch) throws InterruptedException {
        watch.doubt();
        watch.check();
    }

    private int edition(TopicWatch watch) {
        return watch.topic(ground.topic.name()).edition();
    }
}

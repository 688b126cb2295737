package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
    @Test
    void aMarkIsReadAsItWasWritten() {
        Set<Integer> parts = Set.of(1, 2, 3, 4, 7, 9, 10);
        OffsetAndMetadata written = new Mark("w7-Xk_Q", parts).at(12);
        assertThat(written).isEqualTo(new OffsetAndMetadata(12, "w7-Xk_Q;1-4,7,9-10"));
        assertThat(Mark.of(written)).isEqualTo(new Mark("w7-Xk_Q", parts));
    }

    @Test
    void aReaderThatIsOneWholeSaysOnlyWhichTopicItRead() {
        assertThat(new Mark("w7-Xk_Q", Set.of()).at(3).metadata()).isEqualTo("w7-Xk_Q");
        assertThat(Mark.of(null)).isEqualTo(new Mark("", Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"w7-Xk_Q;,w7-Xk_Q;", "another topic,another topic", "a;b,a;b"})
    void whatIsNoListOfPartsBelongsToTheTopic(String text, String topic) {
        assertThat(Mark.of(new OffsetAndMetadata(3, text))).isEqualTo(new Mark(topic, Set.of()));
    }
}

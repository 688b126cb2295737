package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void whoHasDoneMoreIsNamedWithItsPlace() {
        Mark mark = new Mark("w7-Xk_Q", Set.of(1, 2, 3, 5, 33), Map.of(1, 500L, 2, 500L, 3, 500L, 5, 7L));
        OffsetAndMetadata written = mark.at(0);
        assertThat(written.metadata()).isEqualTo("w7-Xk_Q;33;5@7;1-3@500");
        assertThat(Mark.of(written)).isEqualTo(mark);
    }

    @Test
    void whereEachOfManyPartsIsElsewhereItFitsBesideAnOffset() {
        Map<Integer, Long> ahead =
                IntStream.range(2, 200).boxed().collect(Collectors.toMap(part -> part, part -> 9_999_999_999L - part));
        Set<Integer> parts = IntStream.range(1, 200).boxed().collect(Collectors.toSet());
        assertThat(new Mark("w7-Xk_Qw7-Xk_Qw7-Xk_Qw", parts, ahead).text()).hasSizeLessThan(4_096);
    }

    @Test
    void aReaderThatIsOneWholeSaysOnlyWhichTopicItRead() {
        assertThat(new Mark("w7-Xk_Q", Set.of()).at(3).metadata()).isEqualTo("w7-Xk_Q");
        assertThat(Mark.of(null)).isEqualTo(new Mark("", Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"w7-Xk_Q;,w7-Xk_Q;", "another topic,another topic", "a;b,a;b", "a;1@3,a;1@3"})
    void whatIsNoListOfPartsBelongsToTheTopic(String text, String topic) {
        assertThat(Mark.of(new OffsetAndMetadata(3, text))).isEqualTo(new Mark(topic, Set.of()));
    }
}

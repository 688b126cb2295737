package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.StreamStore.Mark;
import org.servicehall.platform.eventstore.TwoOnOneStore;

/** ADR 58: many streams are marked by one command, and none as published further than it is. */
class MarksTest extends TwoOnOneStore {
    @Test
    void whatIsGatheredIsWrittenByOneCommandWhateverItIs() {
        Marks marks = marks(here.store());
        for (String note : List.of("1", "2", "3")) {
            write(here, note);
            write(here, note);
            marks.add("Note:" + note, new Mark(1, 0));
            marks.add("Note:" + note, new Mark(2, 0));
        }
        asked.updates();

        assertThat(marks.write()).isEmpty();

        assertThat(asked.updates()).isEqualTo(1);
        assertThat(here.store().unpublished(10)).isEmpty();
        assertThat(marks.write()).isEmpty();
        assertThat(asked.updates()).isZero();
    }

    @Test
    void oneThatIsNotPublishedWholeWaitsForItsNext() {
        Marks marks = marks(here.store());
        write(here, "1");
        marks.add("Note:1", new Mark(1, 0));
        write(here, "1");
        asked.updates();

        assertThat(marks.write()).isEmpty();
        assertThat(asked.updates()).isZero();
        assertThat(applied(marks).unpublishedOn(0)).hasSize(1);

        marks.add("Note:1", new Mark(2, 0));
        assertThat(marks.write()).isEmpty();
        assertThat(here.store().unpublished(10)).isEmpty();
    }

    @Test
    void whatAnotherProcessHasAddedStaysUnpublishedAndIsTold() {
        Marks marks = marks(here.store());
        write(here, "1");
        write(here, "2");
        write(elsewhere, "1");
        marks.add("Note:1", new Mark(1, 0));
        marks.add("Note:2", new Mark(1, 0));

        assertThat(marks.write()).containsExactly("Note:1");

        assertThat(here.store().unpublished(10)).containsExactly("Note:1");
        assertThat(here.store().find("Note:1").orElseThrow().publishedVersion()).isEqualTo(1);
    }

    @Test
    void whatCanNotBeWrittenNowIsWrittenLater() {
        StreamStore away = mock(StreamStore.class, delegatesTo(here.store()));
        doThrow(new MongoTimeoutException("away")).when(away).published(anyMap());
        Marks marks = marks(away);
        write(here, "1");
        marks.add("Note:1", new Mark(1, 0));

        assertThatExceptionOfType(MongoTimeoutException.class).isThrownBy(marks::write);
        assertThat(marks.left()).isPositive().isLessThan(Long.MAX_VALUE);
        assertThat(here.store().unpublished(10)).containsExactly("Note:1");

        doAnswer(delegatesTo(here.store())).when(away).published(anyMap());
        assertThat(marks.write()).isEmpty();
        assertThat(here.store().unpublished(10)).isEmpty();
    }

    @Test
    void whatIsMarkedFurtherWhileItIsWrittenIsWrittenNext() {
        List<Map<String, Mark>> written = new ArrayList<>();
        StreamStore store = mock();
        Marks marks = marks(store);
        when(store.published(anyMap())).then(call -> {
            written.add(Map.copyOf(call.getArgument(0)));
            if (written.size() == 1) {
                marks.add("Note:1", new Mark(2, 0));
                marks.add("Note:3", new Mark(1, 0));
            }
            return List.of();
        });
        marks.add("Note:1", new Mark(1, 0));
        marks.add("Note:2", new Mark(1, 0));

        marks.write();
        assertThat(marks.left()).isLessThan(Long.MAX_VALUE);
        marks.write();
        marks.write();

        assertThat(written)
                .containsExactly(
                        Map.of("Note:1", new Mark(1, 0), "Note:2", new Mark(1, 0)),
                        Map.of("Note:1", new Mark(2, 0), "Note:3", new Mark(1, 0)));
        assertThat(marks.left()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void manyAreWrittenByCommandsThatKeepNobodyWaitingForLong() {
        List<Integer> written = new ArrayList<>();
        StreamStore store = mock();
        when(store.published(anyMap())).then(call -> {
            Map<String, Mark> some = call.getArgument(0);
            written.add(some.size());
            return List.of(some.keySet().iterator().next());
        });
        Marks marks = marks(store);
        for (int note = 0; note < 1_200; note++) {
            marks.add("Note:" + note, new Mark(1, 0));
        }

        assertThat(marks.write()).containsExactly("Note:0", "Note:500", "Note:1000");
        assertThat(written).containsExactly(500, 500, 200);
    }

    @Test
    void aBurstIsMarkedWhenItIsOverAndNotInTheMidstOfIt() {
        Marks marks = marks(mock());
        for (int note = 0; note < 3_999; note++) {
            marks.add("Note:" + note, new Mark(1, 0));
        }
        assertThat(marks.left()).isPositive();

        marks.add("Note:3999", new Mark(1, 0));
        assertThat(marks.left()).isZero();
    }

    @Test
    void whatWasPublishedOnALostTopicIsPublishedAgain() {
        Marks marks = marks(here.store());
        write(here, "1");
        marks.add("Note:1", new Mark(1, 0));

        assertThat(applied(marks).unpublishedOn(1)).hasSize(1);
    }

    @Test
    void nothingIsSentTwiceWhereItsMarkIsWrittenWhileItsStreamIsRead() throws Exception {
        Marks marks = marks(here.store());
        StreamStore store = mock(StreamStore.class, delegatesTo(here.store()));
        doAnswer(call -> {
                    Object found = delegatesTo(here.store()).answer(call);
                    marks.write();
                    return found;
                })
                .when(store)
                .find(anyCollection());
        RelaySettings settings = new RelaySettings(
                "notes", Map.of(), "/service-hall/notes", Duration.ofSeconds(1), Duration.ofSeconds(5), 500);
        try (var producer = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer())) {
            StreamPublisher publisher =
                    new StreamPublisher(store, producer, new CloudEventWriter(settings), mock(TopicWatch.class), marks);
            write(here, "1");

            RelayGround.publish(publisher, "Note:1");
            RelayGround.publish(publisher, "Note:1");
            write(here, "1");
            RelayGround.publish(publisher, "Note:1");

            assertThat(producer.history()).hasSize(2);
        }
    }

    private StoredStream applied(Marks marks) {
        Mark mark = marks.gathered(List.of("Note:1")).get("Note:1");
        return Marks.applied(here.store().find("Note:1").orElseThrow(), mark);
    }

    private static Marks marks(StreamStore store) {
        return new Marks(store, Duration.ofSeconds(1));
    }

    private static void write(Notes notes, String note) {
        notes.eventSourcing().commands().send(new Note.Write(note, "a line"), WANG);
    }
}

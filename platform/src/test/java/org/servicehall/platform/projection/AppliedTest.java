package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Amounts.Seen;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Removed;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.Stored;

/** What a document keeps of what it has applied, and when it is written (ADR 11). */
class AppliedTest {
    @Test
    void aDocumentThatRemembersNothingWeighsTheSameAfterTenThousandStreams() {
        var documents = Documents.of(amounts(Remembers.NOTHING)).after(streams(0, 100));
        var before = documents.bytes();
        documents.after(streams(100, 10_000));
        assertThat(documents.bytes()).isEqualTo(before);
        assertThat(documents.views())
                .containsEntry(
                        Amounts.ALL,
                        new Seen(IntStream.range(0, 7)
                                .mapToObj(amount -> "all+" + amount)
                                .toList()));
    }

    @Test
    void whatIsRepeatedOrComesLateChangesNothingAndWritesNothing() {
        var documents = Documents.of(amounts(Remembers.NOTHING)).after(streams(0, 50));
        int written = documents.written();
        documents.after(streams(0, 50)).after(List.of(added("Tally:late", 0, 3)));
        assertThat(documents.written()).isEqualTo(written).isEqualTo(7);
    }

    @Test
    void whatRemembersNothingCanNotVanish() {
        var documents = Documents.of(amounts(Remembers.NOTHING)).after(streams(0, 1));
        assertThatThrownBy(() -> documents.after(List.of(removed("Tally:x", 0))))
                .hasRootCauseMessage("all can't vanish, since it remembers nothing");
    }

    @ParameterizedTest
    @EnumSource(names = {"WHOLE_STREAMS", "PARTS_OF_STREAMS"})
    void aDocumentRefusesToRememberStreamsWithoutEnd(Remembers remembers) {
        var documents = Documents.of(amounts(remembers)).after(streams(0, Stored.MOST_STREAMS));
        assertThatThrownBy(() -> documents.after(streams(Stored.MOST_STREAMS, Stored.MOST_STREAMS + 1)))
                .hasRootCauseMessage(
                        "Document all would remember more than 1000 streams; it must remember nothing (NOTHING)");
    }

    @Test
    void whatIsNotThereAndDoesNotComeIsRememberedOnlyByWholeStreams() {
        List<RecordedEvent> nothingToRemove = List.of(removed("Tally:a", 0));
        assertThat(Documents.of(amounts(Remembers.PARTS_OF_STREAMS))
                        .after(nothingToRemove)
                        .written())
                .isZero();
        assertThat(Documents.of(amounts(Remembers.WHOLE_STREAMS))
                        .after(nothingToRemove)
                        .written())
                .isEqualTo(1);
    }

    @Test
    void whatVanishedStaysAwayWhenItsStreamIsToldAgain() {
        var documents = Documents.of(amounts(Remembers.PARTS_OF_STREAMS));
        List<RecordedEvent> stream = List.of(added("Tally:a", 0, 1), removed("Tally:a", 2));
        assertThat(documents.after(stream).after(stream).views()).isEmpty();
    }

    private static Amounts amounts(Remembers remembers) {
        return new Amounts("tallies", remembers);
    }

    private static List<RecordedEvent> streams(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(stream -> added("Tally:" + stream, 0, stream % 7))
                .toList();
    }

    private static RecordedEvent added(String stream, long sequence, int amount) {
        return recorded(stream, sequence, new Added(Amounts.ALL, amount));
    }

    private static RecordedEvent removed(String stream, long sequence) {
        return recorded(stream, sequence, new Removed(Amounts.ALL));
    }

    private static RecordedEvent recorded(String stream, long sequence, TallyEvent event) {
        return new RecordedEvent(stream, sequence, "tally", Instant.EPOCH, "wang.fang", event);
    }
}

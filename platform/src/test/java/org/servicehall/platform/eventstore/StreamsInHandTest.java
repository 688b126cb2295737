package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.StaleVersion;

/** ADR 52: what a process has in hand of a stream decides nothing that another has overtaken. */
class StreamsInHandTest extends TwoOnOneStore {
    @Test
    void aStreamIsReadOnceForManyCommandsInARow() {
        write(here, "1");
        asked.finds();

        write(here, "2");
        here.eventSourcing().commands().send(new Note.Close("1"), WANG);

        assertThat(asked.finds()).isZero();
        assertThat(versionOf("1")).isEqualTo(3);
    }

    @Test
    void theRelayReadsNoStreamThatThisProcessHasJustWritten() {
        write(here, "1");
        asked.finds();

        assertThat(here.store().find(List.of("Note:1")))
                .singleElement()
                .satisfies(stream -> assertThat(stream.unpublishedOn(0)).hasSize(1));
        assertThat(asked.finds()).isZero();

        here.store().published("Note:1", 1, 0);
        write(here, "2");
        assertThat(here.store().find(List.of("Note:1")))
                .singleElement()
                .satisfies(stream -> assertThat(stream.unpublishedOn(0))
                        .singleElement()
                        .satisfies(event -> assertThat(event.sequence()).isEqualTo(1)));
        assertThat(asked.finds()).isZero();
    }

    @Test
    void whatIsKnownToBePublishedStaysKnownOfAStreamThatHasGrownMeanwhile() {
        write(here, "1");
        write(here, "2");
        List<StoredEvent> events = here.store().find("Note:1").orElseThrow().events();
        StreamsInHand inHand = new StreamsInHand();
        inHand.grown("Note:1", 0, events.subList(0, 1));
        inHand.grown("Note:1", 1, events.subList(1, 2));

        inHand.published("Note:1", 1, 1);
        assertThat(inHand.get("Note:1").orElseThrow().unpublishedOn(1)).isEqualTo(events.subList(1, 2));

        inHand.published("Note:1", 2, 0);
        assertThat(inHand.get("Note:1").orElseThrow().unpublishedOn(1)).hasSize(1);
        inHand.published("Note:1", 2, 1);
        inHand.published("Note:1", 1, 1);
        assertThat(inHand.get("Note:1").orElseThrow().unpublishedOn(1)).isEmpty();
    }

    @Test
    void whatAnotherProcessHasAddedIsPublishedToo() {
        write(here, "1");
        write(elsewhere, "2");

        assertThat(here.store().published("Note:1", 1, 0)).isFalse();
        assertThat(here.store().find(List.of("Note:1")))
                .singleElement()
                .satisfies(stream -> assertThat(stream.unpublishedOn(0)).hasSize(1));
    }

    @Test
    void whatIsKnownToBePublishedIsReadAnew() {
        write(here, "1");
        here.store().published("Note:1", 1, 0);
        write(elsewhere, "2");

        assertThat(here.store().find(List.of("Note:1")))
                .singleElement()
                .satisfies(stream -> assertThat(stream.unpublishedOn(0)).hasSize(1));
    }

    /** ADR 63: in hand as far as the event at least, or read. */
    @Test
    void whatIsToldOfAnEventIsToldOfEverythingUpToIt() {
        write(here, "1");
        RecordedEvent first =
                elsewhere.eventSourcing().streams().first("Note:1").orElseThrow();
        write(elsewhere, "2");
        RecordedEvent second =
                elsewhere.eventSourcing().streams().read("Note:1").orElseThrow().getLast();
        asked.finds();

        assertThat(here.eventSourcing().streams().readAsFarAs(first).orElseThrow())
                .containsExactly(first);
        assertThat(asked.finds()).isZero();

        assertThat(here.eventSourcing().streams().readAsFarAs(second).orElseThrow())
                .containsExactly(first, second);
        assertThat(asked.finds()).isEqualTo(1);
    }

    @Test
    void anEventIsAppendedToTheNewestStateAlone() {
        write(here, "1");
        write(elsewhere, "2");

        write(here, "3");

        assertThat(here.eventSourcing().streams().read("Note:1").orElseThrow())
                .extracting(event -> ((Note.LineWritten) event.payload()).line())
                .containsExactly("1", "2", "3");
    }

    @Test
    void aRuleIsHeldToTheNewestState() {
        write(here, "1");
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> write(here, "late"));
        assertThat(versionOf("1")).isEqualTo(2);
    }

    @Test
    @Tag("K9")
    void noOfficialNumberIsSpentOnWhatTheNewestStateRefuses() {
        write(here, "1");
        writeNumber("1");
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1"));
        assertThat(numbersGiven()).isEqualTo(1);
    }

    @Test
    @Tag("K9")
    void anOfficialNumberIsDrawnForWhatIsDecidedOnAStreamInHand() {
        write(here, "1");
        writeNumber("1");
        asked.finds();

        assertThat(writeNumber("1").only(Note.LineWritten.class).line()).isEqualTo("330106-SL-2025-0002");
        assertThat(asked.finds()).isZero();
    }

    /** Not given back without a key, it is drawn on the newest alone. */
    @Test
    @Tag("K9")
    void noOfficialNumberWithoutAKeyIsSpentOnWhatTheNewestStateRefuses() {
        write(here, "1");
        writeNumber("1", WANG);
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writeNumber("1", WANG));
        assertThat(numbersGiven()).isEqualTo(1);
    }

    @Test
    @Tag("K9")
    void whatIsNumberedIsDecidedOnTheNewestState() {
        write(here, "1");
        write(elsewhere, "2");

        assertThat(writeNumber("1").version()).isEqualTo(3);
        assertThat(writeNumber("1").only(Note.LineWritten.class).line()).isEqualTo("330106-SL-2025-0002");
    }

    @Test
    void aRefusalThatTheNewestStateDoesNotGiveIsNotGiven() {
        here.eventSourcing().commands().send(new Note.Close("1"), WANG);
        asked.database().getCollection("streams").deleteOne(new Document("_id", "Note:1"));

        write(here, "open");

        assertThat(versionOf("1")).isEqualTo(1);
    }

    @Test
    void nothingToDoIsSaidOfTheNewestStateAlone() {
        here.eventSourcing().commands().send(new Note.Close("1"), WANG);
        asked.database().getCollection("streams").deleteOne(new Document("_id", "Note:1"));

        assertThat(here.eventSourcing()
                        .commands()
                        .send(new Note.Close("1"), WANG)
                        .changedNothing())
                .isFalse();
    }

    @Test
    void anExpectedVersionIsHeldToTheNewestState() {
        write(here, "1");
        write(elsewhere, "2");

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> here.eventSourcing().commands().send(new Note.Write("1", "x"), expecting(1)))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(2));
        write(elsewhere, "3");
        assertThat(here.eventSourcing()
                        .commands()
                        .send(new Note.Write("1", "4"), expecting(3))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void aRepetitionIsKnownFromWhatIsInHandAndFromWhatIsNot() {
        CommandContext once = WANG.withKey("k1");
        var first = here.eventSourcing().commands().send(new Note.Write("1", "once"), once);
        assertThat(here.eventSourcing().commands().send(new Note.Write("1", "once"), once))
                .isEqualTo(first);

        write(elsewhere, "2");
        CommandContext other = WANG.withKey("k2");
        var there = elsewhere.eventSourcing().commands().send(new Note.Write("1", "3"), other);
        assertThat(here.eventSourcing().commands().send(new Note.Write("1", "3"), other))
                .isEqualTo(there);
        assertThat(versionOf("1")).isEqualTo(3);
    }

    @Test
    void aQuestionIsAnsweredFromTheNewestState() {
        write(here, "1");
        write(elsewhere, "2");

        assertThat(here.eventSourcing().commands().ask(new Note.HowLong("1"), WANG, Note.Lines.class))
                .isEqualTo(new Note.Lines(2));
    }

    @Test
    void whatIsAskedWhileACommandDecidesOfItsOwnStreamIsNotReadAgain() {
        write(here, "1");
        here.eventSourcing().beforeAppend(event -> {
            assertThat(here.eventSourcing().streams().version("Note:1")).isEqualTo(1);
            assertThat(here.eventSourcing().streams().version("Note:2")).isZero();
        });
        asked.finds();

        write(here, "2");

        assertThat(asked.finds()).isEqualTo(1);
        assertThat(versionOf("1")).isEqualTo(2);
    }

    @Test
    void whatAStreamBeganWithIsKnownFromWhatIsInHand() {
        write(here, "1");
        write(elsewhere, "2");
        asked.finds();

        assertThat(here.eventSourcing().streams().first("Note:1"))
                .hasValueSatisfying(event -> assertThat(event.payload()).isEqualTo(new Note.LineWritten("1", "1")));
        assertThat(asked.finds()).isZero();
        assertThat(here.eventSourcing().streams().first("Note:2")).isEmpty();
    }

    @Test
    void whatAStreamEndsWithIsKnownFromWhatIsInHandAndElseFromTheStore() {
        write(here, "1");
        elsewhere.eventSourcing().commands().send(new Note.Close("1"), WANG);
        assertThat(here.eventSourcing().streams().readWith("Note:1", Note.NoteClosed.class))
                .hasValueSatisfying(events -> assertThat(events).hasSize(2));
        asked.finds();
        assertThat(here.eventSourcing().streams().readWith("Note:1", Note.NoteClosed.class))
                .hasValueSatisfying(events -> assertThat(events).hasSize(2));
        assertThat(asked.finds()).isZero();
    }

    private static CommandContext expecting(long version) {
        return new CommandContext("wang.fang", WANG.at(), null, null, version);
    }

    private static void write(Notes notes, String line) {
        notes.eventSourcing().commands().send(new Note.Write("1", line), WANG);
    }
}

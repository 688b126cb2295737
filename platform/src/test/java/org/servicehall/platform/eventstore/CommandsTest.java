package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.event.StreamFull;

class CommandsTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Instant AT = Instant.parse("2025-09-26T01:02:03.004Z");
    private static final CommandContext WANG = CommandContext.of("wang.fang", AT);

    private Notes notes;
    private Commands commands;

    @BeforeEach
    void open() {
        notes = Notes.on(DATABASE.fresh());
        commands = notes.eventSourcing().commands();
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void aCommandReturnsExactlyTheEventsItRecorded() {
        commands.send(new Note.Write("1", "first"), WANG);

        Outcome outcome = commands.send(new Note.Write("1", List.of("second", "third")), WANG);

        assertThat(outcome).isEqualTo(new Outcome("Note:1", 3, List.of(line(1, "second"), line(2, "third"))));
    }

    @Test
    void whatIsReadBackEqualsWhatWasRecorded() {
        Outcome first = commands.send(new Note.Write("1", "一行"), WANG);
        Outcome last = commands.send(new Note.Close("1"), WANG);

        assertThat(notes.eventSourcing().streams().read("Note:1"))
                .contains(List.of(first.events().getFirst(), last.events().getFirst()));
        assertThat(last.only(Note.NoteClosed.class)).isEqualTo(new Note.NoteClosed("1", 1));
        assertThat(notes.eventSourcing().streams().version("Note:2")).isZero();
    }

    @Test
    void aCommandWithNothingToDoRecordsNothingAndTellsTheVersion() {
        commands.send(new Note.Close("1"), WANG);

        Outcome again = commands.send(new Note.Close("1"), WANG);

        assertThat(again.changedNothing()).isTrue();
        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void aQuestionIsAnsweredFromTheNewestStateAndRecordsNothing() {
        commands.send(new Note.Write("1", List.of("first", "second")), WANG);

        assertThat(commands.ask(new Note.HowLong("1"), WANG, Note.Lines.class)).isEqualTo(new Note.Lines(2));
        assertThat(notes.eventSourcing().streams().version("Note:1")).isEqualTo(2);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.ask(new Note.HowLong("2"), WANG, Note.Lines.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unknown-note"));
        assertThat(notes.eventSourcing().streams().version("Note:2")).isZero();
    }

    @Test
    void aRefusalReachesTheSenderAsItWasThrown() {
        commands.send(new Note.Close("1"), WANG);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(new Note.Write("1", "late"), WANG))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("X1"));
    }

    @Test
    void aRetryAfterALostReplyFindsItsOneEventAlsoWhenOthersHaveWrittenSince() {
        CommandContext request = keyed("k1", "body");
        Outcome lost = commands.send(new Note.Write("1", "once"), request);
        commands.send(new Note.Close("1"), WANG);

        Outcome retried = commands.send(new Note.Write("1", "once"), request);

        assertThat(retried).isEqualTo(lost);
        assertThat(notes.eventSourcing().streams().version("Note:1")).isEqualTo(2);
    }

    @Test
    void aKeyWithAnotherRequestIsRefused() {
        commands.send(new Note.Write("1", "once"), keyed("k1", "body"));

        assertThatThrownBy(() -> commands.send(new Note.Write("1", "twice"), keyed("k1", "other body")))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(notes.eventSourcing().streams().version("Note:1")).isEqualTo(1);
    }

    @Test
    void theSameRequestSentTwentyTimesAtOnceRecordsOneEventAndOneOutcome() throws Exception {
        CommandContext request = keyed("k1", "body");

        List<Outcome> outcomes =
                together(Collections.nCopies(20, () -> commands.send(new Note.Write("1", "once"), request)));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(notes.eventSourcing().streams().version("Note:1")).isEqualTo(1);
    }

    @Test
    void aStaleExpectedVersionIsRefused() {
        commands.send(new Note.Write("1", "a"), WANG);
        commands.send(new Note.Write("1", "b"), WANG);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> commands.send(new Note.Write("1", "c"), expecting(1L, null)))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(2));
        assertThat(commands.send(new Note.Write("1", "c"), expecting(2L, null)).version())
                .isEqualTo(3);
    }

    @Test
    void aRetryOfWhatSucceededIsNotStale() {
        Outcome lost = commands.send(new Note.Write("1", "a"), expecting(0L, "k1"));

        assertThat(commands.send(new Note.Write("1", "a"), expecting(0L, "k1"))).isEqualTo(lost);
    }

    @Test
    void twoWritersRaceAThousandTimesAndExactlyOneWinsEachTime() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < 1_000; race++) {
                race(writers, "note-" + race / 50, race % 50);
            }
        }
        assertThat(IntStream.range(0, 20)
                        .mapToLong(i -> notes.eventSourcing().streams().version("Note:note-" + i)))
                .containsOnly(50L);
    }

    private void race(ExecutorService writers, String note, long version) throws InterruptedException {
        CommandContext next = expecting(version, null);
        List<Future<Outcome>> race = writers.invokeAll(List.of(
                () -> commands.send(new Note.Write(note, "left"), next),
                () -> commands.send(new Note.Write(note, "right"), next)));

        assertThat(race.stream().map(Future::state))
                .containsExactlyInAnyOrder(Future.State.SUCCESS, Future.State.FAILED);
        assertThat(race)
                .filteredOn(each -> each.state() == Future.State.FAILED)
                .allSatisfy(lost -> assertThat(lost.exceptionNow()).isInstanceOf(StaleVersion.class));
    }

    @Test
    void writersWithoutExpectationAllGetTheirTurn() throws Exception {
        together(IntStream.range(0, 30)
                .mapToObj(i -> (Sending) () -> commands.send(new Note.Write("1", "line " + i), WANG))
                .toList());

        List<RecordedEvent> events =
                notes.eventSourcing().streams().read("Note:1").orElseThrow();
        assertThat(events)
                .extracting(RecordedEvent::sequence)
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(Long::valueOf).toList());
        assertThat(events).extracting(RecordedEvent::payload).doesNotHaveDuplicates();
    }

    @Test
    void aStreamTakesAThousandEventsAndNotOneMore() {
        commands.send(new Note.Write("1", Collections.nCopies(999, "x")), WANG);

        assertThatThrownBy(() -> commands.send(new Note.Write("1", List.of("x", "y")), WANG))
                .isInstanceOf(StreamFull.class);
        assertThat(commands.send(new Note.Write("1", "x"), WANG).version()).isEqualTo(1_000);
        assertThatThrownBy(() -> commands.send(new Note.Write("1", "y"), WANG)).isInstanceOf(StreamFull.class);
    }

    @Test
    void aCommandMayNotWriteToTwoStreams() {
        assertThatThrownBy(() -> commands.send(new Note.WriteElsewhere("1", "2"), WANG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one stream only");
        assertThat(notes.eventSourcing().streams().version("Note:1")).isZero();
    }

    private static RecordedEvent line(long sequence, String line) {
        return new RecordedEvent(
                "Note:1",
                sequence,
                "org.servicehall.note.line-written.v1",
                AT,
                "wang.fang",
                new Note.LineWritten("1", line));
    }

    private static CommandContext keyed(String key, String fingerprint) {
        return new CommandContext("wang.fang", AT, key, fingerprint, null);
    }

    private static CommandContext expecting(Long version, String key) {
        return new CommandContext("wang.fang", AT, key, null, version);
    }

    private interface Sending extends Callable<Outcome> {}

    private static List<Outcome> together(List<Sending> senders) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(senders).stream().map(Future::resultNow).toList();
        }
    }
}

package org.servicehall.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.due.Terms.Term;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** ADR 64: a stream that stays set aside costs nothing while nothing of it can be due, and no deadline of it is missed. */
@Tag("D5")
class NextAsideTest {
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Instant NINE = Instant.parse("2025-09-26T09:00:00Z");
    private static final String STREAM = "Note:7";
    private static final String CONSUMER = "notes.terms-1";

    private final List<String> told = new ArrayList<>();
    private Instant now = NINE;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private String calendars = "2025";
    private long letterCount;
    private AskedStore asked;
    private Notes notes;
    private Letters letters;
    private SetAside aside;
    private DueSweep<Term> sweep;
    private DeadLetters feeding;

    @BeforeEach
    void open() {
        asked = new AskedStore();
        notes = Notes.on(asked.database());
        letters = new Letters(asked.database());
        aside = new SetAside(letters, notes.eventSourcing(), () -> calendars);
        sweep = sweepOf(new Terms());
        feeding = new DeadLetters(
                "notes", CONSUMER, "terms", letters, new DeadLetterTopic(new KafkaClients(Map.of(), 1)), _ -> true);
        setAside(STREAM);
    }

    @AfterEach
    void close() {
        notes.close();
        asked.close();
    }

    @Test
    void nothingIsReadUntilTheNextIsDueAndThenItIsTold() {
        write(notes, NINE.plusSeconds(60));
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();

        for (int second = 1; second < 60; second++) {
            now = NINE.plusSeconds(second);
            assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();
        }
        now = NINE.plusSeconds(60);
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);

        assertThat(told).containsExactly("7");
    }

    @Test
    void whatWasToldIsReadOnceMoreAndNoFurther() {
        write(notes, NINE);
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);

        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isEqualTo(1);
        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();

        assertThat(told).containsExactly("7");
    }

    @Test
    void whatIsAppendedHereIsSeenAtOnce() {
        write(notes, NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);

        write(notes, NINE.plusSeconds(5));
        now = NINE.plusSeconds(5);

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    /** One that nobody else is told of: it came between the reading and its end. */
    @Test
    void whatIsAppendedHereWhileTheStreamIsReadIsSeenWithTheNextSweep() {
        List<RecordedEvent> events = new ArrayList<>(List.of(line(0, NINE.plusSeconds(60))));
        List<Runnable> meanwhile = new ArrayList<>();
        Streams streams = new Streams(_ -> {
            List<RecordedEvent> read = List.copyOf(events);
            meanwhile.forEach(Runnable::run);
            return Optional.of(read);
        });
        SetAside own = new SetAside(letters, streams, () -> calendars);
        SetAside.Of<Term> terms = own.of(new Terms());
        meanwhile.add(() -> {
            events.add(line(1, NINE));
            own.grown(STREAM);
        });
        assertThat(terms.due().of(STREAM, NINE, SELDOM)).isEmpty();

        assertThat(terms.due().of(STREAM, NINE, SELDOM)).containsExactly(new Term("7", NINE));
    }

    /** Where a person gave its event up no other waits behind it: what comes is taken, and leaves no letter. */
    @Test
    void whatAnotherInstanceAppendedIsSeenAsItsEventIsTakenHere() {
        try (Notes other = Notes.on(asked.database())) {
            dropAll();
            feeding.reassigned();
            write(notes, NINE.plusSeconds(60));
            sweep.sweepIfDue(SELDOM);
            write(other, NINE);
            assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();

            feeding.taken(List.of(incoming(line(1, NINE))));

            assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
        }
    }

    @Test
    void whatIsTakenOfOtherStreamsCostsNothing() {
        feeding.reassigned();
        write(notes, NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);

        feeding.taken(List.of(incoming(new RecordedEvent("Note:8", 0, "line", NINE, "wang.fang", "8"))));

        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();
    }

    @Test
    void whatAnotherInstanceAppendedIsSeenWithTheNextLookWhateverHappens() {
        try (Notes other = Notes.on(asked.database())) {
            write(notes, NINE.plusSeconds(60));
            sweep.sweepIfDue(SELDOM);
            write(other, NINE);

            assertThat(sweep.sweepIfDue(SELDOM)).isZero();
            assertThat(sweep.sweepIfDue(Duration.ZERO)).isEqualTo(1);
        }
    }

    @Test
    void itIsReadAgainUnderAnotherSchedule() {
        write(notes, NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);

        calendars = "2025-2";

        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isEqualTo(1);
        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();
    }

    /** The hall's clock may be moved at once by months. */
    @Test
    void whatIsDueIsToldHoweverFarTheClockMoves() {
        write(notes, NINE.plus(Duration.ofDays(90)));
        sweep.sweepIfDue(SELDOM);

        now = NINE.plus(Duration.ofDays(120));

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    @Test
    void whatOneSweepReadsTheOthersNeedNot() {
        DueSweep<Term> another = sweepOf(new Terms());
        write(notes, NINE.plusSeconds(60));

        // Each its view, one the letters and one the stream.
        assertThat(finds(() -> {
                    sweep.sweepIfDue(SELDOM);
                    another.sweepIfDue(SELDOM);
                }))
                .isEqualTo(4);
        now = NINE.plusSeconds(60);
        assertThat(another.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    @Test
    void aStreamOfAnotherServiceIsLookedForOnce() {
        sweep.sweepIfDue(SELDOM);

        assertThat(finds(() -> sweep.sweepIfDue(SELDOM))).isZero();
    }

    @Test
    void oneThatIsSetAsideLaterIsReadAtOnce() {
        write(notes, NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);
        send(notes, new Note.Write("8", NINE.toString()));

        setAside("Note:8");

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
        assertThat(told).containsExactly("8");
    }

    private DueSweep<Term> sweepOf(Terms projection) {
        StoredCodec<Term> codec = new StoredCodec<>(Term.class, asked.database().getCodecRegistry());
        MongoCollection<BsonDocument> none = asked.database().getCollection("terms-1", BsonDocument.class);
        return new DueSweep<>(
                "term-sweep",
                new View<>("terms", () -> none, codec, new Progress()),
                aside.of(projection),
                (term, _) -> {
                    told.add(term.no());
                    return new Note.Close(term.no());
                },
                notes.eventSourcing().commands(),
                clock,
                10);
    }

    private void setAside(String stream) {
        var record = new ConsumerRecord<>("notes", 0, letterCount++, stream, new byte[] {'{'});
        var broken =
                new Incoming.Unreadable(record, stream, letterCount, "line", new IllegalArgumentException("broken"));
        letters.add(CONSUMER, "terms", Letter.unreadable(broken), NINE);
    }

    private void dropAll() {
        LetterOps ops = new LetterOps(letters, () -> Set.of("notes"), Clock.systemUTC());
        ops.list(new LetterOps.Filter(null, null, null, null), null, 10)
                .items()
                .forEach(letter -> ops.drop(letter.id(), "zhao.office", "lost"));
    }

    private static Incoming incoming(RecordedEvent event) {
        return new Incoming.Known(new ConsumerRecord<>("notes", 0, 9, event.stream(), new byte[0]), event);
    }

    private int finds(Runnable work) {
        asked.finds();
        work.run();
        return asked.finds();
    }

    private static void write(Notes notes, Instant next) {
        send(notes, new Note.Write("7", next.toString()));
    }

    private static void send(Notes notes, Object command) {
        notes.eventSourcing().commands().send(command, CommandContext.of("wang.fang", NINE));
    }

    private static RecordedEvent line(long sequence, Instant next) {
        return new RecordedEvent(
                STREAM, sequence, "line", NINE, "wang.fang", new Note.LineWritten("7", next.toString()));
    }
}

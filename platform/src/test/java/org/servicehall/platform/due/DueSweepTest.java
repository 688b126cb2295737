package org.servicehall.platform.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.testing.AskedStore;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;

/** ADR 52: when the next is due is kept in hand, and costs nothing of what is due. */
@Tag("D5")
class DueSweepTest {
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Instant NINE = Instant.parse("2025-09-26T09:00:00Z");

    private final List<String> told = new ArrayList<>();
    private final Progress progress = new Progress();
    private Instant now = NINE;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Set<String> aside = Set.of();
    private AskedStore asked;
    private Notes notes;
    private MongoCollection<BsonDocument> terms;
    private StoredCodec<Term> codec;
    private DueSweep<Term> sweep;

    public record Term(String no, @Nullable Instant next) implements Due {}

    @BeforeEach
    void open() {
        asked = new AskedStore();
        notes = Notes.on(asked.database());
        terms = asked.database().getCollection("terms-1", BsonDocument.class);
        codec = new StoredCodec<>(Term.class, asked.database().getCodecRegistry());
        sweep = new DueSweep<>(
                "term-sweep",
                new View<>("terms", () -> terms, codec, progress),
                new SetAside.Of<>(
                        () -> aside,
                        (stream, at, _) -> List.of(new Term(stream.substring(stream.indexOf(':') + 1), at))),
                (term, at) -> {
                    told.add(term.no());
                    return new Note.Close(term.no());
                },
                notes.eventSourcing().commands(),
                clock,
                10);
    }

    @AfterEach
    void close() {
        notes.close();
        asked.close();
    }

    @Test
    void nothingIsAskedWhileNothingCanBeDue() {
        writtenHere("1", NINE.plusSeconds(60));
        writtenHere("2", null);
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();
        asked.finds();

        now = NINE.plusSeconds(59);
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();

        assertThat(asked.finds()).isZero();
        assertThat(told).isEmpty();
    }

    /** ADR 64: what this instance writes tells itself when it is due. */
    @Test
    void nothingIsAskedThoughThisInstanceWritesWhatIsDueLater() {
        writtenHere("1", NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);
        asked.finds();
        writtenHere("2", NINE.plusSeconds(30));
        writtenHere("3", null);

        now = NINE.plusSeconds(29);
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();
        assertThat(asked.finds()).isZero();

        now = NINE.plusSeconds(30);
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
        assertThat(told).containsExactly("2");
    }

    @Test
    void whatComesToBeDueIsToldAtItsInstant() {
        writtenHere("1", NINE.plusSeconds(60));
        sweep.sweepIfDue(SELDOM);

        now = NINE.plusSeconds(60);
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);

        assertThat(told).containsExactly("1");
    }

    /** The loop begins again with the same sweep. */
    @Test
    void whatWasWrittenHereIsToldThoughTheStoreWasAwayAtItsInstant() {
        sweep.sweepIfDue(SELDOM);
        writtenHere("1", NINE.plusSeconds(5));
        now = NINE.plusSeconds(5);
        MongoCollection<BsonDocument> there = terms;
        terms = away();
        assertThatThrownBy(() -> sweep.sweepIfDue(SELDOM)).isInstanceOf(MongoTimeoutException.class);

        terms = there;
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);

        assertThat(told).containsExactly("1");
    }

    @Test
    void whatStaysDueIsToldAgainUntilTheViewKnowsBetter() {
        writtenHere("1", NINE);
        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();
        assertThat(told).containsExactly("1", "1");

        terms.updateOne(Filters.eq("no", "1"), Updates.unset("next"));
        told("1", null);
        sweep.sweepIfDue(SELDOM);
        asked.finds();
        sweep.sweepIfDue(SELDOM);
        assertThat(asked.finds()).isZero();
        assertThat(told).hasSize(2);
    }

    @Test
    void whatThisInstanceWritesIsSeenAtOnce() {
        sweep.sweepIfDue(SELDOM);

        writtenHere("1", NINE);

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    @Test
    void whatAnotherInstanceHasWrittenIsSeenWithTheNextLookWhateverHappens() {
        sweep.sweepIfDue(SELDOM);

        insert("1", NINE);

        assertThat(sweep.sweepIfDue(SELDOM)).isZero();
        assertThat(sweep.sweepIfDue(Duration.ZERO)).isEqualTo(1);
    }

    /** ADR 64: whoever ends before it has swept leaves its partitions to others. */
    @Test
    void whatAnotherInstanceHasWrittenIsSeenAsItsPartitionsComeHere() {
        sweep.sweepIfDue(SELDOM);
        insert("1", NINE);
        assertThat(sweep.sweepIfDue(SELDOM)).isZero();

        progress.reassigned();

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    @Test
    void whatIsDueInAnotherCollectionIsSeenAsThatComesToBeRead() {
        sweep.sweepIfDue(SELDOM);
        terms = asked.database().getCollection("terms-2", BsonDocument.class);
        insert("1", NINE);

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);
    }

    @Test
    void onlyWhatPassesTheFilterIsAwaited() {
        NextDue<Term> next = new NextDue<>(new View<>("terms", () -> terms, codec, progress), Filters.eq("no", "1"));
        writtenHere("2", NINE);
        assertThat(next.isNothing(NINE, SELDOM)).isTrue();
        asked.finds();
        assertThat(next.isNothing(NINE, SELDOM)).isTrue();
        assertThat(asked.finds()).isZero();

        writtenHere("1", NINE.plusSeconds(1));
        assertThat(next.isNothing(NINE, SELDOM)).isTrue();
        assertThat(next.isNothing(NINE.plusSeconds(1), SELDOM)).isFalse();
    }

    @Test
    void whatTheViewDoesNotShowIsToldWithEachSweepAllTheSame() {
        sweep.sweepIfDue(SELDOM);
        aside = Set.of("Note:7");

        assertThat(sweep.sweepIfDue(SELDOM)).isEqualTo(1);

        assertThat(told).containsExactly("7");
    }

    /** Has its name, and nothing else can be asked of it. */
    private MongoCollection<BsonDocument> away() {
        MongoCollection<BsonDocument> away = mock(_ -> {
            throw new MongoTimeoutException("away");
        });
        doReturn(terms.getNamespace()).when(away).getNamespace();
        doReturn(terms.getCodecRegistry()).when(away).getCodecRegistry();
        return away;
    }

    private void writtenHere(String no, @Nullable Instant next) {
        insert(no, next);
        told(no, next);
    }

    private void told(String no, @Nullable Instant next) {
        progress.written("terms-1", List.of(new Stored<>(no, new Term(no, next), Map.of(), 1)));
    }

    private void insert(String no, @Nullable Instant next) {
        terms.insertOne(codec.encode(new Stored<>(no, new Term(no, next), Map.of(), 0)));
    }
}

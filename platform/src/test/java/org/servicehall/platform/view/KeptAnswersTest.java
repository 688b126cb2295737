package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.AskedStore;

/** What was answered is kept while the view doesn't move, and never longer than others may have taken its place (ADR 72). */
class KeptAnswersTest {
    public record Line(String no, String hall, @Nullable Instant dueAt) {}

    private static final String COLLECTION = "lines-1";
    private static final Bson OF_A = Filters.eq("hall", "A");
    private static final Bson ORDER = Sorts.ascending("no");

    private final AskedStore asked = new AskedStore();
    private final Progress progress = new Progress();
    private final MongoCollection<BsonDocument> lines = asked.database().getCollection(COLLECTION, BsonDocument.class);
    private final StoredCodec<Line> codec =
            new StoredCodec<>(Line.class, asked.database().getCodecRegistry());
    private final View<Line> asking = new View<>("lines", () -> lines, codec, progress);
    private final View<Line> view = asking.kept();

    @BeforeEach
    void two() {
        lines.insertOne(stored("1", "A"));
        lines.insertOne(stored("2", "B"));
        progress.fedHereAlone(COLLECTION, true);
    }

    @AfterEach
    void close() {
        asked.database().drop();
        asked.close();
    }

    @Test
    void aPageAndACountAreAskedForOnceWhileTheViewDoesNotMove() {
        for (int n = 0; n < 3; n++) {
            assertThat(numbers(OF_A, null)).containsExactly("1");
            assertThat(view.count(OF_A).count()).isEqualTo(1);
            assertThat(view.backlog(OF_A, "dueAt", null).count()).isEqualTo(1);
            assertThat(view.backlog(OF_A, "dueAt", "dueAt", "no", new BsonString("1"))
                            .nextHasIt())
                    .isTrue();
        }
        assertThat(asked.finds()).isEqualTo(4);
    }

    /** Whoever decides by what it reads must not decide by what stood there seconds ago. */
    @Test
    void whoeverDoesNotSayThatAKeptAnswerWillDoAsksEachTime() {
        for (int n = 0; n < 3; n++) {
            assertThat(asking.page(OF_A, ORDER, null, 10).items()).hasSize(1);
            assertThat(asking.count(OF_A).count()).isEqualTo(1);
            assertThat(asking.backlog(OF_A, "dueAt", null).count()).isEqualTo(1);
            assertThat(asking.only(Line.class).page(OF_A, ORDER, null, 10).items())
                    .hasSize(1);
        }
        assertThat(asked.finds()).isEqualTo(12);
    }

    @Test
    void aLineOfAViewThatKeepsIsKept() {
        View<Line> lines = view.only(Line.class);
        lines.page(OF_A, ORDER, null, 10);
        lines.page(OF_A, ORDER, null, 10);
        assertThat(asked.finds()).isEqualTo(1);
    }

    @Test
    void anotherQuestionIsAnotherAnswer() {
        assertThat(numbers(OF_A, null)).containsExactly("1");
        assertThat(numbers(Filters.eq("hall", "B"), null)).containsExactly("2");
        assertThat(numbers(Filters.empty(), null)).containsExactly("1", "2");
        Page<Line> first = view.page(Filters.empty(), ORDER, null, 1);
        assertThat(first.items()).extracting(Line::no).containsExactly("1");
        assertThat(view.page(Filters.empty(), Sorts.descending("no"), null, 1).items())
                .extracting(Line::no)
                .containsExactly("2");
        assertThat(numbers(Filters.empty(), first.next())).containsExactly("2");
        assertThat(asked.finds()).isEqualTo(6);
    }

    @Test
    void whatWasWrittenShowsToWhoeverAsksNext() {
        assertThat(numbers(OF_A, null)).containsExactly("1");
        written("3", "A");
        assertThat(numbers(OF_A, null)).containsExactly("1", "3");
        assertThat(numbers(OF_A, null)).containsExactly("1", "3");
        assertThat(asked.finds()).isEqualTo(2);
    }

    /** Whoever was told that it is done must not find it undone: what is being written may be there before its writer knows. */
    @Test
    void whileSomethingIsWrittenNothingIsKeptAndNothingThatWasIsGiven() {
        assertThat(numbers(OF_A, null)).containsExactly("1");
        progress.writing(COLLECTION);
        assertThat(numbers(OF_A, null)).containsExactly("1");
        lines.insertOne(stored("3", "A"));
        assertThat(numbers(OF_A, null)).containsExactly("1", "3");
        progress.written(COLLECTION, List.of());
        assertThat(numbers(OF_A, null)).containsExactly("1", "3");
        assertThat(asked.finds()).isEqualTo(4);
    }

    @Test
    void aWriteOfWhichNothingWasHeardIsOverWithItsBatch() {
        progress.writing(COLLECTION);
        numbers(OF_A, null);
        numbers(OF_A, null);
        progress.resting(COLLECTION);
        numbers(OF_A, null);
        numbers(OF_A, null);
        assertThat(asked.finds()).isEqualTo(3);
    }

    /** Two instances of a service: each writes what the other doesn't hear of. */
    @Test
    void whereOthersMayWriteTheStoreIsAskedEachTime() {
        numbers(OF_A, null);
        progress.fedHereAlone(COLLECTION, false);
        lines.insertOne(stored("3", "A"));
        assertThat(numbers(OF_A, null)).containsExactly("1", "3");
        lines.insertOne(stored("4", "A"));
        assertThat(numbers(OF_A, null)).containsExactly("1", "3", "4");
        progress.fedHereAlone(COLLECTION, true);
        assertThat(numbers(OF_A, null)).containsExactly("1", "3", "4");
        assertThat(asked.finds()).isEqualTo(4);
    }

    @Test
    void anotherGenerationIsAnotherAnswer() {
        List<MongoCollection<BsonDocument>> live = new ArrayList<>(List.of(lines));
        View<Line> moving = new View<>("lines", live::getFirst, codec, progress).kept();
        moving.page(OF_A, ORDER, null, 10);
        live.set(0, asked.database().getCollection("lines-2", BsonDocument.class));
        progress.fedHereAlone("lines-2", true);
        assertThat(moving.page(OF_A, ORDER, null, 10).items()).isEmpty();
    }

    /** What is due changes by the clock: a question that names a moment is never the same again. */
    @Test
    void aQuestionThatNamesAMomentIsAskedEachTime() {
        Bson late = Filters.and(OF_A, Filters.or(Filters.lt("dueAt", Instant.ofEpochMilli(1)), Filters.eq("no", "1")));
        assertThat(numbers(late, null)).containsExactly("1");
        assertThat(numbers(late, null)).containsExactly("1");
        assertThat(asked.finds()).isEqualTo(2);
    }

    /** The question stays the same until midnight (ADR 78). */
    @Test
    void aQuestionThatNamesADayIsKept() {
        Bson today = Filters.or(Filters.eq("dueAt", LocalDate.of(2026, 11, 30)), Filters.eq("no", "1"));
        assertThat(numbers(today, null)).containsExactly("1");
        assertThat(numbers(today, null)).containsExactly("1");
        assertThat(asked.finds()).isEqualTo(1);
    }

    /** Were this instance cut off, others would take its place after ten seconds, and it would not know. */
    @Test
    void nothingIsKeptForLongerThanFiveSeconds() {
        AtomicLong ticks = new AtomicLong();
        AtomicLong answers = new AtomicLong();
        KeptAnswers<Long> kept = new KeptAnswers<>(() -> lines, progress::place, ticks::get);
        assertThat(answer(kept, answers)).isEqualTo(1);
        ticks.set(KeptAnswers.KEPT.toNanos() - 1);
        assertThat(answer(kept, answers)).isEqualTo(1);
        ticks.set(KeptAnswers.KEPT.toNanos());
        assertThat(answer(kept, answers)).isEqualTo(2);
    }

    /** The store answers what was before a write that is over by the time the answer is kept. */
    @Test
    void anAnswerFromBeforeAWriteIsGivenToNobodyAfterIt() {
        KeptAnswers<String> kept = new KeptAnswers<>(() -> lines, progress::place, () -> 0);
        String old = kept.to(OF_A, "", () -> {
            progress.writing(COLLECTION);
            progress.written(COLLECTION, List.of());
            return new KeptAnswers.Answer<>("old", 1);
        });
        assertThat(old).isEqualTo("old");
        assertThat(kept.to(OF_A, "", () -> new KeptAnswers.Answer<>("new", 1))).isEqualTo("new");
    }

    private static long answer(KeptAnswers<Long> kept, AtomicLong answers) {
        return kept.to(OF_A, "", () -> new KeptAnswers.Answer<>(answers.incrementAndGet(), 1));
    }

    private List<String> numbers(Bson filter, @Nullable String after) {
        return view.page(filter, ORDER, after, 10).items().stream()
                .map(Line::no)
                .toList();
    }

    private void written(String no, String hall) {
        progress.writing(COLLECTION);
        lines.insertOne(stored(no, hall));
        progress.written(COLLECTION, List.of());
    }

    private BsonDocument stored(String no, String hall) {
        return codec.encode(Stored.<Line>absent(no).with(new Line(no, hall, Instant.EPOCH), "S:" + no, 0));
    }
}

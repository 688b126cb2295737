package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.Verification;
import org.servicehall.platform.event.IdempotencyKeyReused;

@Tag("B9")
class LedgerBookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-26T09:00:01Z"), ZoneOffset.UTC);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("hall_accountability");

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void entriesFollowEachOtherFromOneOn() {
        var book = book();
        var first = book.enter(Books.finding(1));
        var second = book.enter(Books.finding(2));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo(LedgerHash.GENESIS);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }

    @Test
    void oneSourceGivesOneEntryHoweverOftenItIsDelivered() {
        var entered = book().enter(Books.finding(1));
        var again = book().enter(Books.finding(1));
        assertThat(again).isEqualTo(entered);
        assertThat(verified().entries()).isEqualTo(1);
    }

    @Test
    void theLastEntriesTakenOutOfTheStoreAreMissedByWhoKnowsTheHead() {
        var book = book();
        for (int n = 1; n <= 5; n++) {
            book.enter(Books.finding(n));
        }
        database.getCollection("ledger").deleteMany(new Document("number", new Document("$gte", 4L)));
        for (var reader : List.of(book, book())) {
            var verification =
                    new Verification(new VerificationKeys(List.of()), List.of()).promising(reader.promised(Books.HALL));
            reader.read(Books.HALL, verification::accept);
            assertThat(verification.report().defects())
                    .extracting(Verification.Defect::kind)
                    .containsExactly(Verification.Defect.Kind.TRUNCATED);
        }
    }

    @Test
    void whoWritesLateDoesNotTakeTheHeadBack() {
        var slow = book();
        slow.enter(Books.finding(1));
        // as another instance leaves it that entered more while this one was held up
        database.getCollection("ledgerHeads")
                .updateOne(
                        new Document("_id", Books.HALL),
                        new Document("$set", new Document("number", 9L).append("hash", "further")));
        slow.enter(Books.finding(2));
        assertThat(book().promised(Books.HALL)).isEqualTo(new LedgerBook.Head(9, "further"));
    }

    @Test
    void everyHallHasItsOwnBook() {
        var book = book();
        book.enter(Books.finding(1));
        var elsewhere = book.enter(new Finding(
                "Case:340123-20250926-0001@5",
                "340123",
                State.OPEN,
                "D5",
                "OVERDUE",
                "340123-20250926-0001",
                "he.ping",
                "CIVIL_AFFAIRS",
                List.of("Case:340123-20250926-0001@5"),
                CLOCK.instant(),
                "nobody"));
        assertThat(elsewhere.number()).isEqualTo(1);
    }

    @Test
    void aBookIsContinuedAfterARestartEvenWhenTheRememberedHeadLagsBehind() {
        var book = book();
        var last = book.enter(Books.finding(1));
        book.enter(Books.finding(2));
        var heads = database.getCollection("ledgerHeads");
        heads.updateOne(
                new Document("_id", Books.HALL),
                new Document("$set", new Document("number", 1L).append("hash", last.hash())));
        assertThat(book().enter(Books.finding(3)).number()).isEqualTo(3);
        assertThat(verified().sound()).isTrue();
    }

    @Test
    void anAnswerIsAnEntryItselfAndTheFindingStaysAsItIs() {
        var book = book();
        var finding = book.enter(Books.finding(1));
        var answer = book.answer(Books.HALL, 1, null, _ -> Optional.of(explained("wang.fang")))
                .orElseThrow();
        assertThat(answer.number()).isEqualTo(2);
        assertThat(answer.answers()).isEqualTo(1);
        assertThat(answer.person()).isEqualTo("wang.fang");
        assertThat(book.find(Books.HALL, 1)).isEqualTo(finding);
        assertThat(standing(1).state()).isEqualTo(State.EXPLAINED);
        assertThat(verified().sound()).isTrue();
    }

    @Test
    void whatIsNotThereOrIsAnAnswerItselfIsNotAnswered() {
        var book = book();
        book.enter(Books.finding(1));
        book.answer(Books.HALL, 1, null, _ -> Optional.of(explained("wang.fang")));
        assertThat(book.answer(Books.HALL, 2, null, _ -> Optional.of(explained("wang.fang"))))
                .isEmpty();
        assertThat(book.answer(Books.HALL, 9, null, _ -> Optional.of(explained("wang.fang"))))
                .isEmpty();
    }

    @Test
    void anAnswerUnderTheSameSourceIsEnteredOnceAndAnotherRequestUnderItRefused() {
        var book = book();
        book.enter(Books.finding(1));
        var once = new LedgerBook.Once("Ledger:330106-1#key", "digest");
        var first = book.answer(Books.HALL, 1, once, _ -> Optional.of(explained("wang.fang")));
        var again = book().answer(Books.HALL, 1, once, _ -> Optional.of(explained("wang.fang")));
        assertThat(again).isEqualTo(first);
        assertThat(book.head(Books.HALL).number()).isEqualTo(2);
        var other = new LedgerBook.Once("Ledger:330106-1#key", "another digest");
        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> book.answer(Books.HALL, 1, other, _ -> Optional.of(explained("wang.fang"))));
    }

    @Test
    void anAnswerIsDecidedOnAnewWhenSomethingWasEnteredMeanwhile() {
        var book = book();
        book.enter(Books.finding(1));
        var looks = new AtomicInteger();
        book.answer(Books.HALL, 1, null, standing -> {
            if (looks.incrementAndGet() == 1) {
                book().answer(Books.HALL, 1, null, _ -> Optional.of(explained("chen.jie")));
            }
            return standing.state() == State.OPEN ? Optional.of(explained("wang.fang")) : Optional.empty();
        });
        assertThat(looks).hasValue(2);
        assertThat(Objects.requireNonNull(book.find(Books.HALL, 2)).by()).isEqualTo("chen.jie");
        assertThat(book.head(Books.HALL).number()).isEqualTo(2);
    }

    @Test
    void aCrashBetweenEntryAndStandingIsHealedByTheNextWhoLooks() {
        var book = book();
        book.enter(Books.finding(1));
        book.enter(Books.finding(2));
        book.answer(Books.HALL, 2, null, _ -> Optional.of(explained("wang.fang")));
        var before = standing(2);
        // as a process leaves it that ended after its insert
        database.getCollection("ledgerStanding").deleteOne(new Document("_id", "330106/2"));
        var heads = database.getCollection("ledgerHeads");
        heads.updateOne(
                new Document("_id", Books.HALL),
                new Document(
                        "$set",
                        new Document("number", 1L)
                                .append(
                                        "hash",
                                        Objects.requireNonNull(book.find(Books.HALL, 1))
                                                .hash())));
        book().head(Books.HALL);
        assertThat(standing(2)).isEqualTo(before);
    }

    @Test
    void standingsThatWereLostAreMadeAgainFromTheBook() {
        var book = book();
        for (int n = 1; n <= 5; n++) {
            book.enter(Books.finding(n));
        }
        book.answer(Books.HALL, 4, null, _ -> Optional.of(explained("wang.fang")));
        database.getCollection("ledgerStanding").drop();
        assertThat(book().enter(Books.finding(6)).number()).isEqualTo(7);
        assertThat(standing(4).state()).isEqualTo(State.EXPLAINED);
        assertThat(new Standings(database).page(LedgerQuery.of(Books.HALL), 0, 10))
                .hasSize(6);
    }

    private Standing standing(long number) {
        return Objects.requireNonNull(new Standings(database).find(Books.HALL, number));
    }

    private static Answer explained(String by) {
        return new Answer(State.EXPLAINED, "系统停电", by, List.of(), CLOCK.instant());
    }

    private LedgerBook book() {
        return new LedgerBook(database, new Standings(database), CLOCK);
    }

    private Verification.Report verified() {
        var verification = new Verification(new VerificationKeys(List.of()), List.of());
        book().read(Books.HALL, verification::accept);
        return verification.report();
    }
}

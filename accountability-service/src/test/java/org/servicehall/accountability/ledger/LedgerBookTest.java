package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B9")
class LedgerBookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-26T09:00:01Z"), ZoneOffset.UTC);

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
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
    void everyHallHasItsOwnBook() {
        var book = book();
        book.enter(Books.finding(1));
        var elsewhere = book.enter(new Finding(
                "Case:340123-20250926-0001@5",
                "340123",
                Fault.OVERDUE,
                "340123-20250926-0001",
                "he.ping",
                "CIVIL_AFFAIRS",
                List.of("Case:340123-20250926-0001@5"),
                CLOCK.instant()));
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
    void twoInstancesEnteringAtOnceNeverForkTheChain() throws Exception {
        int rounds = 1_000;
        var books = List.of(book(), book());
        var barrier = new CyclicBarrier(books.size());
        try (var threads = Executors.newFixedThreadPool(books.size())) {
            var writers = new ArrayList<Callable<Void>>();
            for (int writer = 0; writer < books.size(); writer++) {
                int offset = writer;
                writers.add(() -> {
                    for (int round = 0; round < rounds; round++) {
                        barrier.await();
                        books.get(offset).enter(Books.finding(round * books.size() + offset));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(writers)) {
                assertThatNoException().isThrownBy(done::get);
            }
        }
        assertThat(verified().sound()).isTrue();
        assertThat(verified().entries()).isEqualTo(2L * rounds);
    }

    @Test
    void anAuditorFindsEntriesByPersonAndPeriod() {
        var book = book();
        for (int n = 1; n <= 5; n++) {
            book.enter(Books.finding(n));
        }
        var from = Books.finding(3).occurredAt();
        var query = new LedgerQuery(Books.HALL, "wang.fang", null, "D5", from, null);
        assertThat(book.page(query, 0, 10)).extracting(LedgerEntry::number).containsExactly(3L, 4L, 5L);
        assertThat(book.page(query, 3, 1)).extracting(LedgerEntry::number).containsExactly(4L);
    }

    private LedgerBook book() {
        return new LedgerBook(database, CLOCK);
    }

    private Verification.Report verified() {
        var verification = new Verification(new VerificationKeys(List.of()), List.of());
        book().read(Books.HALL, verification::accept);
        return verification.report();
    }
}

package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.Verification;
import org.servicehall.platform.testing.EmbeddedStack;

/** Two instances write to one book at once: a thousand rounds, the writers of a round let go together. */
@Tag("B9")
class LedgerRaceTest {
    private static final int ROUNDS = 1_000;

    private final String name = "ledger_race_" + System.nanoTime();
    private final MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
    private final MongoDatabase database = client.getDatabase(name);
    private final List<LedgerBook> instances = List.of(book(), book());

    /** What one of the two does in a round. */
    private interface Move {
        void of(LedgerBook book, int round, int instance);
    }

    @AfterEach
    void stop() {
        database.drop();
        client.close();
    }

    @Test
    void twoInstancesEnteringAtOnceNeverForkTheChain() throws Exception {
        race((book, round, instance) -> book.enter(Books.finding(2 * round + instance)));
        assertThat(verified().sound()).isTrue();
        assertThat(verified().entries()).isEqualTo(2L * ROUNDS);
        assertThat(new Standings(database).page(LedgerQuery.of(Books.HALL), 0, 3 * ROUNDS))
                .hasSize(2 * ROUNDS);
    }

    @Test
    void ofTwoInstancesEnteringTheSameEventOneDoes() throws Exception {
        race((book, round, _) -> book.enter(Books.finding(round)));
        assertThat(verified().sound()).isTrue();
        assertThat(verified().entries()).isEqualTo(ROUNDS);
    }

    @Test
    void ofTwoAnswersThatRaceOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            instances.getFirst().enter(Books.finding(round));
        }
        var won = new AtomicInteger();
        race((book, round, instance) -> {
            var answer = new Answer(State.EXPLAINED, null, "clerk." + instance, List.of(), Books.SIGNED_AT);
            book.answer(
                            Books.HALL,
                            round + 1L,
                            null,
                            standing -> standing.state() == State.OPEN ? Optional.of(answer) : Optional.empty())
                    .ifPresent(_ -> won.incrementAndGet());
        });
        assertThat(won).hasValue(ROUNDS);
        assertThat(verified().sound()).isTrue();
        assertThat(verified().entries()).isEqualTo(2L * ROUNDS);
        for (long number = 1; number <= ROUNDS; number++) {
            assertThat(Objects.requireNonNull(new Standings(database).find(Books.HALL, number))
                            .version())
                    .isEqualTo(2);
        }
    }

    private void race(Move move) throws Exception {
        var barrier = new CyclicBarrier(instances.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var racers = new ArrayList<Callable<Void>>();
            for (int instance = 0; instance < instances.size(); instance++) {
                int self = instance;
                racers.add(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        barrier.await();
                        move.of(instances.get(self), round, self);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(racers)) {
                done.get();
            }
        }
    }

    private LedgerBook book() {
        return new LedgerBook(database, new Standings(database), Clock.systemUTC());
    }

    private Verification.Report verified() {
        var verification = new Verification(new VerificationKeys(List.of()), List.of());
        book().read(Books.HALL, verification::accept);
        return verification.report();
    }
}

package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.testing.AskedStore;

class NumbersTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final CommandContext ANYONE = CommandContext.of("wang.fang", Instant.EPOCH);

    private MongoDatabase database;
    private Numbers numbers;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        numbers = new Numbers(database);
    }

    @Test
    void eachSeriesCountsFromOne() {
        assertThat(numbers.next("Application:330106-20261123", ANYONE)).isEqualTo("0001");
        assertThat(numbers.next("Application:330106-20261123", ANYONE)).isEqualTo("0002");
        assertThat(numbers.next("Application:330106-20261124", ANYONE)).isEqualTo("0001");
    }

    @Test
    void aRetriedRequestGetsItsNumberAgain() {
        String number = numbers.next("A", ANYONE.withKey("k1"));
        numbers.next("A", ANYONE.withKey("k2"));

        assertThat(numbers.next("A", ANYONE.withKey("k1"))).isEqualTo(number);
    }

    @Test
    void aRequestRetriedAfterMidnightStaysInItsDay() {
        Numbers.Reserved before = numbers.reserve("A", "A-20261123", ANYONE.withKey("k1"));

        assertThat(before.first()).isTrue();
        assertThat(numbers.reserve("A", "A-20261124", ANYONE.withKey("k1"))).isEqualTo(again(before));
    }

    @Test
    void aKeyThatComesWithAnotherRequestGetsNoNumber() {
        numbers.next("A", asked("one"));

        assertThatExceptionOfType(IdempotencyKeyReused.class).isThrownBy(() -> numbers.next("A", asked("other")));
    }

    @Test
    void noNumberIsGivenTwice() throws Exception {
        assertThat(together(() -> numbers.next("A", ANYONE)))
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    @Test
    void theSameRequestAtTheSameTimeGetsOneNumber() throws Exception {
        List<String> given = together(() -> numbers.next("A", ANYONE.withKey("k1")));

        assertThat(given).containsOnly(given.getFirst());
    }

    @Test
    @Tag("K9")
    void oneCommandGivesANumber() {
        try (AskedStore asked = new AskedStore()) {
            Numbers counting = new Numbers(asked.database());
            counting.next("A", ANYONE.withKey("k1"));
            asked.finds();
            asked.updates();

            assertThat(counting.next("A", ANYONE.withKey("k2"))).isEqualTo("0002");

            assertThat(asked.finds()).isZero();
            assertThat(asked.updates()).isZero();
        }
    }

    @Test
    @Tag("K9")
    void aRepetitionLeavesNoGap() throws Exception {
        numbers.next("A", ANYONE.withKey("k1"));
        together(() -> numbers.next("A", ANYONE.withKey("k1")));

        assertThat(numbers.next("A", ANYONE.withKey("k2"))).isEqualTo("0002");
    }

    @Test
    @Tag("K9")
    void whereTwoProcessesCountNoNumberIsGivenTwiceAndNoneIsLeftOut() throws Exception {
        Numbers other = new Numbers(database);
        AtomicInteger asked = new AtomicInteger();

        List<String> given = together(() -> {
            int request = asked.incrementAndGet();
            return (request % 2 == 0 ? numbers : other).next("A", ANYONE.withKey("k" + request));
        });

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100)
                        .mapToObj("%04d"::formatted)
                        .toList());
        assertThat(numbers.next("A", ANYONE)).isEqualTo("0101");
    }

    @Test
    @Tag("K9")
    void twoRequestsWithoutAKeyAreTwoToTheOtherProcessToo() {
        Numbers other = new Numbers(database);

        assertThat(List.of(
                        numbers.next("A", ANYONE),
                        other.next("A", ANYONE),
                        other.next("A", ANYONE),
                        numbers.next("A", ANYONE)))
                .containsExactly("0001", "0002", "0003", "0004");
    }

    @Test
    @Tag("K9")
    void whereAnotherProcessHasCountedOnThreeCommandsGiveANumber() {
        try (AskedStore asked = new AskedStore()) {
            Numbers counting = new Numbers(asked.database());
            Numbers other = new Numbers(asked.database());
            counting.next("A", ANYONE.withKey("k1"));
            IntStream.range(2, 40).forEach(i -> other.next("A", ANYONE.withKey("k" + i)));
            asked.finds();
            asked.inserts();

            assertThat(counting.next("A", ANYONE.withKey("k40"))).isEqualTo("0040");

            assertThat(asked.finds()).isEqualTo(1);
            assertThat(asked.inserts()).isEqualTo(2);
        }
    }

    @Test
    @Tag("K9")
    void aProcessThatStartsCountsOnHoweverManyThereAre() {
        for (int number = 1; number <= 150; number++) {
            numbers.next("A", ANYONE);
            if (number % 13 == 0) {
                assertThat(new Numbers(database).next("A", ANYONE)).isEqualTo("%04d".formatted(++number));
            }
        }
    }

    @Test
    @Tag("K9")
    void whatWasCountedBeforeNumbersWereCountedByBeingReservedIsCountedOn() {
        database.getCollection("counters").insertOne(new Document("_id", "A").append("last", 41L));
        database.getCollection("reservations")
                .insertOne(new Document("_id", "A/k1")
                        .append("series", "A")
                        .append("number", "0041")
                        .append("fingerprint", null));

        assertThat(numbers.next("A", ANYONE.withKey("k2"))).isEqualTo("0042");
        assertThat(numbers.next("A", ANYONE.withKey("k1"))).isEqualTo("0041");
        assertThat(numbers.next("A", ANYONE.withKey("k3"))).isEqualTo("0043");
        assertThat(new Numbers(database).next("A", ANYONE.withKey("k4"))).isEqualTo("0044");
    }

    /** Which would give numbers a second time. */
    @Test
    @Tag("K9")
    void aVersionThatCountedByTheCounterCanNot() {
        numbers.next("A", ANYONE.withKey("k1"));

        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> database.getCollection("counters")
                        .findOneAndUpdate(new Document("_id", "A"), new Document("$inc", new Document("last", 1L))));
    }

    @Test
    @Tag("K9")
    void aNumberGivenBackIsTheNextOne() {
        CommandContext once = ANYONE.withKey("k1");
        numbers.giveBack("A", numbers.reserve("A", "A-2026", once), once);

        assertThat(numbers.reserve("A", "A-2026", ANYONE.withKey("k2")).number())
                .isEqualTo("0001");
    }

    @Test
    @Tag("K9")
    void aNumberIsNotGivenBackWhereARepetitionHasFoundItOrOthersHaveCountedOn() {
        CommandContext once = ANYONE.withKey("k1");
        Numbers.Reserved found = numbers.reserve("A", "A-2026", once);
        Numbers.Reserved again = new Numbers(database).reserve("A", "A-2026", once);
        numbers.giveBack("A", again, once);
        numbers.giveBack("A", found, once);
        CommandContext second = ANYONE.withKey("k2");
        Numbers.Reserved overtaken = numbers.reserve("A", "A-2026", second);
        new Numbers(database).reserve("A", "A-2026", ANYONE.withKey("k3"));
        numbers.giveBack("A", overtaken, second);

        assertThat(numbers.reserve("A", "A-2026", once).number()).isEqualTo("0001");
        assertThat(numbers.reserve("A", "A-2026", second).number()).isEqualTo("0002");
        assertThat(numbers.reserve("A", "A-2026", ANYONE.withKey("k4")).number())
                .isEqualTo("0004");
    }

    @Test
    @Tag("B7")
    void numbersDrawnByLotTellNeitherHowManyThereAreNorTheirOrder() throws Exception {
        List<String> given =
                together(() -> numbers.draw("A", "A-20261123", ANYONE).number());

        assertThat(given).doesNotHaveDuplicates().hasSize(100).allMatch(number -> number.matches("[0-9]{4}"));
        assertThat(given).isNotEqualTo(given.stream().sorted().toList());
        assertThat(given.stream().mapToInt(Integer::parseInt).max().orElse(0)).isGreaterThan(1_000);
    }

    @Test
    void aRetriedRequestGetsTheNumberItDrew() {
        Numbers.Reserved before = numbers.draw("A", "A-20261123", asked("one"));

        assertThat(numbers.draw("A", "A-20261124", asked("one"))).isEqualTo(again(before));
        assertThatExceptionOfType(IdempotencyKeyReused.class)
                .isThrownBy(() -> numbers.draw("A", "A-20261123", asked("other")));
    }

    @Test
    void aCrowdedSeriesGetsADigitMore() {
        RandomGenerator stuck = () -> 7L;
        numbers = new Numbers(DATABASE.fresh(), stuck);
        String first = numbers.draw("A", "A", ANYONE).number();
        String second = numbers.draw("A", "A", ANYONE).number();

        assertThat(first).hasSize(4);
        assertThat(second).hasSize(5);
    }

    private static Numbers.Reserved again(Numbers.Reserved before) {
        return new Numbers.Reserved(before.series(), before.number(), false);
    }

    private static CommandContext asked(String fingerprint) {
        return new CommandContext("wang.fang", Instant.EPOCH, "k1", fingerprint, null);
    }

    private static List<String> together(Callable<String> request) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(100, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}

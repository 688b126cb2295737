package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.eventstore.DocumentDatabase;

class NumbersTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final CommandContext ANYONE = CommandContext.of("wang.fang", Instant.EPOCH);

    private Numbers numbers;

    @BeforeEach
    void open() {
        numbers = new Numbers(DATABASE.fresh());
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

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
import org.junit.jupiter.api.BeforeEach;
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

        assertThat(numbers.reserve("A", "A-20261124", ANYONE.withKey("k1"))).isEqualTo(before);
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

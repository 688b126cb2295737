package org.servicehall.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.bench.attack.Trial.Outcome;

/** Each trial against a hall that holds, and against one that has a fault it must find: a trial that can't fail shows nothing. */
class TrialsTest {
    private static final List<String> ONE = List.of("xu.jing");

    @TempDir
    private Path data;

    @Test
    void aHallThatHoldsHoldsInEveryTrial() {
        assertHeld(new CursorFuzz());
        assertHeld(new UnstorableTexts());
        assertHeld(new CrossedNumbers());
        assertHeld(new GuessedPasswords());
        try (var hall = new LittleHall()) {
            Outcome outcome = tokens(hall).run(new Api(hall.address(), ONE));
            assertThat(outcome.broken()).isEmpty();
            assertThat(outcome.notes()).isEmpty();
            assertThat(outcome.held()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TAKES_ANY_TEXT",
                "REFUSES_TEXTS_WITHOUT_A_REASON",
                "GIVES_TEXTS_BACK",
                "BREAKS_ON_TEXTS",
                "REFUSES_SOUND_TEXTS"
            })
    void textsThatAreNotJudgedAreFound(Fault fault) {
        assertNotHeld(new UnstorableTexts(), fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"READS_CROSSED_NUMBERS", "ACTS_ON_CROSSED_NUMBERS", "FINDS_NOTHING"})
    void numbersThatAreNotJudgedAreFound(Fault fault) {
        assertNotHeld(new CrossedNumbers(), fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKES_ANY_CURSOR", "TAKES_ANY_CURSOR_OF_NOBODY", "BREAKS_ON_CURSORS"})
    void cursorsThatAreNotJudgedAreFound(Fault fault) {
        assertNotHeld(new CursorFuzz(), fault);
    }

    @Test
    void aSlowRefusalIsFound() {
        assertNotHeld(new CursorFuzz(Duration.ZERO));
    }

    @ParameterizedTest
    @EnumSource(names = {"LETS_GUESS", "LOCKS_EVERYBODY_OUT"})
    void guessesThatAreNotCountedAreFound(Fault fault) {
        assertNotHeld(new GuessedPasswords(), fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKES_UNSIGNED_TOKENS", "TAKES_ANY_CLAIMS", "REFUSES_ALL_TOKENS"})
    void tokensThatAreNotJudgedAreFound(Fault fault) {
        try (var hall = new LittleHall(fault)) {
            assertThat(tokens(hall).run(new Api(hall.address(), ONE)).held()).isFalse();
        }
    }

    @Test
    void aServiceThatTrustsTheGatewayIsFound() {
        try (var hall = new LittleHall();
                var service = new LittleHall(Fault.TAKES_UNSIGNED_TOKENS)) {
            Trial trial = new ForgedTokens(data, List.of(service.address()), Clock.systemUTC());
            Outcome outcome = trial.run(new Api(hall.address(), ONE));
            assertThat(outcome.broken())
                    .isNotEmpty()
                    .allMatch(told -> told.contains(service.address().toString()));
        }
    }

    private Trial tokens(LittleHall hall) {
        return new ForgedTokens(hall.data(data), List.of(), Clock.systemUTC());
    }

    private static void assertHeld(Trial trial) {
        try (var hall = new LittleHall()) {
            Outcome outcome = trial.run(new Api(hall.address(), ONE));
            assertThat(outcome.broken()).isEmpty();
            assertThat(outcome.held()).isTrue();
        }
    }

    private static void assertNotHeld(Trial trial, Fault... faults) {
        try (var hall = new LittleHall(faults)) {
            assertThat(trial.run(new Api(hall.address(), ONE)).held()).isFalse();
        }
    }
}

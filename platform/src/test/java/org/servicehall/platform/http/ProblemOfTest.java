package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.time.HallClock;

class ProblemOfTest {
    @Test
    void whatIsRefusedForOneFieldIsToldAtItInTheSameWords() {
        Refusal refusal = Refusal.notFound("unknown-topic", "hall.x").at("topic");
        ProblemTexts texts = new ProblemTexts();

        Problem problem = ProblemOf.refusal(refusal);

        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("topic");
            assertThat(texts.message(problem, fault, Locale.ENGLISH)).isEqualTo(texts.detail(problem, Locale.ENGLISH));
        });
        assertThat(texts.told(problem).field()).isEqualTo("topic");
    }

    @Test
    void aClockOutOfRangeIsToldAtItsFieldInBothLanguages() {
        HallClock clock = HallClock.standingAt(Instant.parse("2026-11-28T00:00:00Z"));
        Throwable refused = catchThrowable(() -> clock.setOffset(Duration.ofHours(1_000_000_000_000_000L)));

        Problem problem = ProblemOf.thrown(refused).orElseThrow();

        assertThat(problem.status().value()).isEqualTo(422);
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("offset");
            ProblemTexts texts = new ProblemTexts();
            assertThat(texts.message(problem, fault, Locale.ENGLISH))
                    .isEqualTo("The clock can only be set within the years 2000 to 2199");
            assertThat(texts.message(problem, fault, Locale.CHINESE)).isEqualTo("时钟只能设在 2000 年至 2199 年之间");
        });
    }
}

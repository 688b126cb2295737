package org.servicehall.cases.api.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.handling.ExtensionController.ExtendedAnswer;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;

/** Who extends a case is told of both dates whether they are guesses. */
@Tag("D1")
@Tag("D4")
class ExtendedAnswerTest {
    private static final Instant AT = Instant.parse("2026-12-28T01:00:00Z");

    @Test
    void eachDateSaysThatItRestsOnHolidaysNotYetPublished() {
        ExtendedAnswer guess = extended(true, false);
        assertThat(guess.previousDueAtProvisional()).isTrue();
        assertThat(guess.provisional()).isNull();
        ExtendedAnswer anew = extended(false, true);
        assertThat(anew.previousDueAtProvisional()).isNull();
        assertThat(anew.provisional()).isTrue();
    }

    private static ExtendedAnswer extended(boolean before, boolean after) {
        return ExtendedAnswer.of(
                new CaseExtended(
                        "330106-20261228-0001",
                        "330106",
                        deadline("original", before),
                        deadline("extension", after),
                        "需入户复核",
                        "330106-YQ-2026-0001",
                        "zhou.min",
                        AT),
                3);
    }

    private static Deadline deadline(String id, boolean provisional) {
        return new Deadline(id, AT, AT.plusSeconds(60), AT.plusSeconds(30), 10, provisional, "2026.1");
    }
}

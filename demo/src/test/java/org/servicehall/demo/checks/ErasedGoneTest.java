package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class ErasedGoneTest {
    private static final Instant AT = Instant.parse("2025-09-28T01:40:00Z");
    private static final StoredStream ERASURE = new StoredStream(
            "Erasure:330106-SC20250928-0001",
            "hall.control",
            1,
            1,
            List.of(new StoredEvent(
                    "Erasure:330106-SC20250928-0001",
                    0,
                    "org.servicehall.erasure.granted.v1",
                    "wu.gang",
                    AT,
                    "{\"person\":\"P-1\"}",
                    null)));

    @Test
    void nothingIsLeftOfWhoWasErased() {
        assertThat(ErasedGone.check(List.of(ERASURE), (_, _) -> 0).sound()).isTrue();
    }

    @Test
    void aKeyThatIsLeftIsTold() {
        Finding found = ErasedGone.check(
                List.of(ERASURE), (person, before) -> person.equals("P-1") && before.equals(AT) ? 2 : 0);
        assertThat(found.faults()).containsExactly("Erasure:330106-SC20250928-0001: 2 keys and texts are left");
    }
}

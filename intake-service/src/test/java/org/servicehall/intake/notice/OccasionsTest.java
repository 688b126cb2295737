package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** K9: each type of event that may call for a notice is tried by one that does. */
@Tag("K9")
class OccasionsTest {
    @Test
    void theTypesThatMayCallForANoticeAreThoseThatDo() {
        assertThat(NoticeOccasions.ALL.values().stream()
                        .map(occasion -> occasion.event().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Occasions.TYPES);
    }
}

package org.servicehall.cases.api.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.contracts.notice.NoticeKind.NumberedBy;
import org.servicehall.platform.testing.NumberedNotices;

/** Each kind of notice is numbered by one service alone: what handling draws is handling's, and all of it. */
@Tag("K9")
class NumberedByCasesTest {
    @Test
    void casesDrawNumbersOfTheirOwnKindsAlone() {
        assertThat(NumberedNotices.drawnIn("org.servicehall.cases"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind.numberedBy() == NumberedBy.CASES)
                        .toList());
    }
}

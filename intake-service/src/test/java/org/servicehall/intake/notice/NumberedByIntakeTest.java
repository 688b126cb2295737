package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.contracts.notice.NoticeKind.NumberedBy;
import org.servicehall.platform.testing.NumberedNotices;

/** Each kind of notice is numbered by one service alone: what intake draws is intake's. */
@Tag("K9")
class NumberedByIntakeTest {
    @Test
    void intakeDrawsNumbersOfItsOwnKindsAlone() {
        assertThat(NumberedNotices.drawnIn("org.servicehall.intake"))
                .contains(NoticeKind.ACCEPTANCE)
                .allMatch(kind -> kind.numberedBy() == NumberedBy.INTAKE);
    }

    /** What its event bears no number of gets one here when it is issued. */
    @Test
    void soAreTheKindsThatAreNumberedWhenTheyAreIssued() {
        assertThat(NoticeOccasions.ALL.values())
                .filteredOn(occasion -> occasion.noticeNo() == null)
                .extracting(Occasion::kind)
                .contains(NoticeKind.PROMISE)
                .allMatch(kind -> kind.numberedBy() == NumberedBy.INTAKE);
    }
}

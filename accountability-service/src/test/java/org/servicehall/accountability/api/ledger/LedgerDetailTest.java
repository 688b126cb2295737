package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B9")
class LedgerDetailTest {
    @ParameterizedTest
    @CsvSource({
        "Case:330106-20260903-0001@4, /api/cases/330106-20260903-0001/timeline",
        "Application:330106-20260903-0001@2, /api/applications/330106-20260903-0001",
        "Complaint:330106-TS20260903-0001@5, /api/complaints/330106-TS20260903-0001",
        "Conduct:330106-XW20260903-0001@0, /api/conduct/records/330106-XW20260903-0001",
        "ClerkDay:330106-wang.fang-20260903@1, /api/attendance/days/2026-09-03",
        "AttendanceMonth:330106-202609@0, /api/attendance/months/2026-09",
        "Elsewhere:330106-1@0,",
        "nonsense,"
    })
    void anEvidencesLinkOpensWhatItHappenedTo(String eventId, String link) {
        assertThat(LedgerDetail.link(eventId)).isEqualTo(link);
    }
}

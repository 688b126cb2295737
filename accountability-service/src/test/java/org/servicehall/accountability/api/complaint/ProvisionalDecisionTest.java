package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/** By when a complaint is to be taken up is told as provisional to staff and reporter while its holidays are not out. */
@Tag("B5")
@Tag("D1")
class ProvisionalDecisionTest {
    private static final String NO = "330106-TS20501228-0001";
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void everyoneWhoIsToldTheDateIsToldThatItIsAGuess() {
        Read guessed = filed(Instant.parse("2051-01-05T08:30:00Z"));
        assertThat(ComplaintAnswer.of(guessed.file(), CALENDAR).decideByProvisional())
                .isTrue();
        assertThat(ComplaintProgress.of(guessed, CALENDAR).decideByProvisional())
                .isTrue();
        Read known = filed(Instant.parse("2025-10-10T08:30:00Z"));
        assertThat(ComplaintAnswer.of(known.file(), CALENDAR).decideByProvisional())
                .isNull();
        assertThat(ComplaintProgress.of(known, CALENDAR).decideByProvisional()).isNull();
    }

    private static Read filed(Instant decideBy) {
        var filed = new ComplaintFiled(
                NO,
                "330106",
                Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                false,
                "li.na",
                "LABOUR",
                null,
                null,
                null,
                decideBy,
                decideBy.minusSeconds(86_400),
                5);
        return new Read(ComplaintFile.of(NO, List.of(filed)), List.of());
    }
}

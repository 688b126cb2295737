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
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.event.RecordedEvent;

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

    /** Counted fifteen days from Friday the 5th, both end on Saturday the 20th. */
    @Test
    @Tag("P5")
    @Tag("B8")
    void theSheetSaysWhichEndAppliesToTheHallsDutyAndWhichToARight() {
        Instant friday = Instant.parse("2025-09-05T01:00:00Z");
        Instant saturday = Instant.parse("2025-09-20T15:59:59Z");
        ComplaintDetail late = shown(friday, saturday, Instant.parse("2025-09-22T15:59:59Z"));
        assertThat(late.dueAtDayOff())
                .isNotNull()
                .extracting(LocalizedText::zh)
                .asString()
                .endsWith("不顺延（P5）");
        assertThat(late.appealByDayOff())
                .isNotNull()
                .extracting(LocalizedText::zh)
                .asString()
                .contains("顺延至其后第一个工作日");
        assertThat(late.appealByProvisional()).isNull();
        Instant guessed = Instant.parse("2051-01-05T15:59:59Z");
        ComplaintDetail sheet = shown(friday, Instant.parse("2025-09-19T15:59:59Z"), guessed);
        assertThat(sheet.dueAtDayOff()).isNull();
        assertThat(sheet.appealByDayOff()).isNull();
        assertThat(sheet.appealByProvisional()).isTrue();
    }

    private static ComplaintDetail shown(Instant at, Instant dueAt, Instant appealBy) {
        var appeal = new Remedy(
                RemedyKind.APPEAL, new LocalizedText("大厅办公室", "the hall office"), null, 15, null, appealBy, null);
        var told = new ComplaintNotified(
                NO, "330106", "330106-TSJG-2025-0001", "330106-TSCL-2025-0001", appealBy, "wu.gang", at, appeal);
        var accepted = new ComplaintAccepted(NO, "330106", "wu.gang", at, dueAt);
        var file = ComplaintFile.of(NO, List.of(complaint(at), accepted, told));
        return ComplaintDetail.of(
                new Read(file, List.of(new RecordedEvent("Complaint:" + NO, 2, "type", at, "wu.gang", told))),
                CALENDAR);
    }

    private static Read filed(Instant decideBy) {
        return new Read(ComplaintFile.of(NO, List.of(complaint(decideBy))), List.of());
    }

    private static ComplaintFiled complaint(Instant decideBy) {
        return new ComplaintFiled(
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
    }
}

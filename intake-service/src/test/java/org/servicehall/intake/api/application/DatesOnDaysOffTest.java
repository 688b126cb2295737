package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationSheet;

/** A sheet says which end applies where the last day counted is a day off. */
@Tag("D1")
class DatesOnDaysOffTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final TermSettings TERMS = new TermSettings(5, 10, LocalTime.of(15, 0), 15, 15);
    /** Fifteen days after Friday the 5th. */
    private static final Instant SATURDAY = at("2025-09-20T23:59:59");

    @Test
    @Tag("K6")
    void aPetitionIsDecidedByTheDayOffItself() {
        var petition = sheet(MatterKind.PETITION);
        when(petition.decideBy()).thenReturn(SATURDAY);
        assertThat(Objects.requireNonNull(shown(petition).decideByDayOff()).zh())
                .contains("不顺延");
        when(petition.decideBy()).thenReturn(at("2025-09-22T23:59:59"));
        assertThat(shown(petition).decideByDayOff()).isNull();
    }

    @Test
    @Tag("P2")
    void aSupplementIsBroughtByTheNextWorkingDay() {
        var asked = sheet(MatterKind.PROMISED);
        when(asked.askedAt()).thenReturn(at("2025-09-05T09:00:00"));
        when(asked.supplementUntil()).thenReturn(at("2025-09-22T23:59:59"));
        assertThat(Objects.requireNonNull(shown(asked).supplementUntilDayOff()).zh())
                .endsWith("顺延至其后第一个工作日（D1）");
        assertThat(shown(asked).line().supplementUntilProvisional()).isNull();
        when(asked.supplementUntil()).thenReturn(at("2051-09-22T23:59:59"));
        assertThat(shown(asked).supplementUntilDayOff()).isNull();
        assertThat(shown(asked).line().supplementUntilProvisional()).isTrue();
    }

    @Test
    @Tag("P2")
    @Tag("C6")
    @Tag("F4")
    void aListMarksEachDateThatRestsOnHolidaysNotYetPublished() {
        var guessed = at("2051-09-22T16:30:00");
        var sheet = sheet(MatterKind.PROMISED);
        assertThat(ApplicationLine.of(sheet, CALENDAR)).isEqualTo(new ApplicationLine(sheet, null, null, null, null));
        when(sheet.completeBy()).thenReturn(guessed);
        when(sheet.inGrace()).thenReturn(true);
        when(sheet.confirmBy()).thenReturn(guessed);
        when(sheet.decideBy()).thenReturn(guessed);
        when(sheet.supplementUntil()).thenReturn(guessed);
        assertThat(ApplicationLine.of(sheet, CALENDAR)).isEqualTo(new ApplicationLine(sheet, true, true, true, true));
    }

    /** A mark beside them would promise a move that never comes. */
    @Test
    @Tag("K6")
    @Tag("C6")
    void calendarDaysOfAPetitionAndOfAPeriodAreFirmInAnUnpublishedYearToo() {
        var petition = sheet(MatterKind.PETITION);
        when(petition.decideBy()).thenReturn(at("2051-01-09T23:59:59"));
        when(petition.completeBy()).thenReturn(at("2051-01-31T23:59:59"));
        assertThat(ApplicationLine.of(petition, CALENDAR).decideByProvisional()).isNull();
        assertThat(ApplicationLine.of(petition, CALENDAR).completeByProvisional())
                .isNull();
    }

    private static ApplicationWithActions shown(ApplicationSheet sheet) {
        return ApplicationWithActions.of(sheet, List.of(), null, null, List.of(), CALENDAR, TERMS);
    }

    private static ApplicationSheet sheet(MatterKind kind) {
        ApplicationSheet sheet = mock();
        when(sheet.kind()).thenReturn(kind);
        when(sheet.status()).thenReturn(ApplicationStatus.INCOMPLETE);
        return sheet;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CALENDAR.zone()).toInstant();
    }
}

package org.servicehall.cases.api.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.view.register.Clerks;
import org.servicehall.cases.view.register.RegisterEntry;

/** What a figure counts says of its date what the register says of it. */
@Tag("D1")
@Tag("D8")
class CountedEntryTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void aDateThatRestsOnHolidaysNotYetPublishedSaysSo() {
        RegisterEntry entry = mock();
        when(entry.clerks()).thenReturn(Clerks.NONE);
        when(entry.provisional()).thenReturn(null);
        assertThat(CountedEntry.of(entry, CALENDAR).provisional()).isNull();
        when(entry.provisional()).thenReturn(true);
        assertThat(CountedEntry.of(entry, CALENDAR).provisional()).isTrue();
    }
}

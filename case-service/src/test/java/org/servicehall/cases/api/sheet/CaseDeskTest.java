package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;

/** The desk says of its first due case whether that date is a guess. */
@Tag("D1")
class CaseDeskTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final Actor CLERK = new Actor("sun.li", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS");

    @Test
    void theFirstDueOfCasesIsMarkedWhileItsHolidaysAreNotPublished() {
        assertThat(desk(Instant.parse("2051-01-03T08:30:00Z")).of(CLERK))
                .isNotEmpty()
                .extracting(DeskQueue::nextDueProvisional)
                .containsOnly(true);
        assertThat(desk(Instant.parse("2025-11-17T08:30:00Z")).of(CLERK))
                .extracting(DeskQueue::nextDueProvisional)
                .containsOnlyNulls();
    }

    private static CaseDesk desk(Instant due) {
        View<DueBoardItem> board = mock();
        when(board.backlog(any(), any(), any())).thenReturn(new Backlog(1, false, due, due));
        Halls halls = mock();
        when(halls.calendar("330106")).thenReturn(CALENDAR);
        RequestsOfLeads leads = mock();
        View<LoanLine> loans = mock();
        return new CaseDesk(
                board, new OnBoard(leads), loans, leads, halls, Clock.fixed(due.minusSeconds(60), ZoneOffset.UTC));
    }
}

package org.servicehall.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.view.Backlog;

/** The desk tells when the next is due, and whether that is a guess yet. */
@Tag("D1")
class DeskQueueTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void aTimeCountedInWorkingDaysIsMarkedWhileItsHolidaysAreNotPublished() {
        DeskQueue guessed = queue(Instant.parse("2051-01-03T08:30:00Z"));
        assertThat(guessed.nextDueProvisional()).isNull();
        assertThat(guessed.countedBy(CALENDAR).nextDueProvisional()).isTrue();
        assertThat(guessed.countedBy(CALENDAR).nextDue()).isEqualTo(guessed.nextDue());
        assertThat(queue(Instant.parse("2025-11-03T08:30:00Z"))
                        .countedBy(CALENDAR)
                        .nextDueProvisional())
                .isNull();
        assertThat(DeskQueue.of("cases-mine", new LocalizedText("办件", "cases"), Backlog.NONE, "/api/due-board")
                        .countedBy(CALENDAR)
                        .nextDueProvisional())
                .isNull();
    }

    @Test
    void aDateOfWhichItIsKnownIsMarkedByThat() {
        DeskQueue queue = queue(Instant.parse("2051-01-03T08:30:00Z"));
        assertThat(queue.provisional(true).nextDueProvisional()).isTrue();
        assertThat(queue.provisional(false).nextDueProvisional()).isNull();
    }

    private static DeskQueue queue(Instant due) {
        return DeskQueue.of(
                "cases-mine", new LocalizedText("办件", "cases"), new Backlog(1, false, null, due), "/api/due-board");
    }
}

package org.servicehall.intake.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.intake.api.paper.PaperAnswers.PaperWithActions;
import org.servicehall.intake.paper.PaperSheet;

/** By when the hall should have looked at a paper is told as provisional while its holidays are not out. */
@Tag("D1")
@Tag("S4")
class ProvisionalPaperTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void aDateOfAnUnpublishedYearIsMarkedAndNoOther() {
        assertThat(marked(Instant.parse("2051-01-03T08:30:00Z"))).isTrue();
        assertThat(marked(Instant.parse("2025-11-03T08:30:00Z"))).isNull();
        assertThat(marked(null)).isNull();
    }

    private static @Nullable Boolean marked(@Nullable Instant lookBy) {
        PaperSheet paper = mock();
        when(paper.lookBy()).thenReturn(lookBy);
        return PaperWithActions.of(paper, CALENDAR, List.of()).lookByProvisional();
    }
}

package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.CALENDAR;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;

/** Urgent cases keep their own warning times whatever becomes of their deadline. */
@Tag("P3")
class UrgentTermTest {
    private final Term term = Term.of(promised());

    @Test
    void anExtendedOneStillWarnsAsAnUrgentOne() {
        Deadline urgent = term.movedBy(5, AcceptanceType.PROMISED, CALENDAR, true);
        Deadline ordinary = term.movedBy(5, AcceptanceType.PROMISED, CALENDAR, false);
        assertThat(urgent.dueAt()).isEqualTo(ordinary.dueAt());
        assertThat(urgent.warnAt()).isBefore(ordinary.warnAt());
    }

    @Test
    void oneThatIsCountedAnewStillWarnsAsAnUrgentOne() {
        Deadline urgent = term.countedAnew(AcceptanceType.PROMISED, CALENDAR, true, ACCEPTED);
        assertThat(urgent.dueAt()).isEqualTo(promised().dueAt());
        assertThat(urgent.warnAt()).isEqualTo(promised().warnAt());
    }

    private static Deadline promised() {
        DueDate due = new DeadlineRules(CALENDAR).when(true).promised(ACCEPTED, 10);
        return new Deadline(
                "original",
                due.startedAt(),
                due.dueAt(),
                due.warnAt(),
                due.workingDays(),
                due.provisional(),
                due.calendarVersion());
    }
}

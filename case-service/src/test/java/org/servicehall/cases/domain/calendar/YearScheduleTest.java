package org.servicehall.cases.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.domain.Tables;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** A year's holidays as they are published, and published anew. */
@Tag("D1")
class YearScheduleTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);
    private static final PublishSchedule PUBLISH = publish(Map.of(NEW_YEAR, "元旦"), Map.of(SUNDAY, "元旦"));
    private static final SchedulePublished PUBLISHED = new SchedulePublished(
            "2027", "2027.2", Map.of("2027-01-01", "元旦"), Map.of("2027-01-03", "元旦"), "ops", Cases.ACCEPTED);

    @Test
    void eachPublicationOfAYearHasAVersionOfItsOwn() {
        assertThat(play().send(PUBLISH)).containsExactly(PUBLISHED);
        assertThat(play(PUBLISHED).send(publish(Map.of(NEW_YEAR, "元旦"), Map.of())))
                .singleElement()
                .extracting(event -> ((SchedulePublished) event).version())
                .isEqualTo("2027.3");
    }

    @Test
    void whatCannotBeASchedulesDaysIsRefused() {
        refused(PUBLISH, "schedule-unchanged", PUBLISHED);
        refused(publish(Map.of(LocalDate.of(2028, 1, 1), "元旦"), Map.of()), "day-of-another-year");
        refused(publish(Map.of(), Map.of(LocalDate.of(2028, 1, 1), "元旦")), "day-of-another-year");
        refused(publish(Map.of(LocalDate.MAX, "元旦"), Map.of()), "day-of-another-year");
        refused(publish(Map.of(), Map.of(LocalDate.of(2027, 1, 4), "元旦")), "make-up-day-not-weekend");
        refused(publish(Map.of(SUNDAY, "元旦"), Map.of(SUNDAY, "元旦")), "day-off-and-worked");
    }

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = new StateTable(YearSchedule.class)
                .state("none", List.of())
                .state("published", List.of(PUBLISHED))
                .command("PublishSchedule, the same", PUBLISH)
                .command("PublishSchedule, another", publish(Map.of(NEW_YEAR, "元旦"), Map.of()))
                .markdown("States of a year's schedule 节假日安排", Tables.remark("YearScheduleTest"));
        assertThat(Tables.kept("schedule", now)).isEqualTo(now);
    }

    private static PublishSchedule publish(Map<LocalDate, String> holidays, Map<LocalDate, String> makeUps) {
        return new PublishSchedule("2027", holidays, makeUps, "ops", Cases.ACCEPTED);
    }

    private static EntityPlay play(Object... given) {
        return new EntityPlay(YearSchedule.class, List.of(given));
    }

    private static void refused(PublishSchedule command, String code, Object... given) {
        assertThatThrownBy(() -> play(given).send(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

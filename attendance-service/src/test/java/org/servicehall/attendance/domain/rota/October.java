package org.servicehall.attendance.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.servicehall.attendance.domain.rota.ChecklistItem.Due;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;

/** October 2025: closed from the 1st to the 8th, open on Thursday the 9th, Friday the 10th and, made up, Saturday the 11th. */
public final class October {
    public static final String ROTA = "330106-202510";
    public static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    public static final LocalDate SECOND = LocalDate.of(2025, 10, 2);
    public static final LocalDate NINTH = LocalDate.of(2025, 10, 9);
    public static final LocalDate TENTH = LocalDate.of(2025, 10, 10);
    public static final LocalDate ELEVENTH = LocalDate.of(2025, 10, 11);
    public static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    public static final DutyRules RULES = new DutyRules(
            CALENDAR,
            day -> Set.of("wang.fang", "li.na", "chen.jie", "zhao.lei", "sun.yan"),
            Map.of(
                    Duty.CLEANING,
                    List.of(
                            item("DESKS", Due.SAME_DAY),
                            item("LOCK_UP", Due.SAME_DAY),
                            item("OPENING", Due.NEXT_MORNING)),
                    Duty.HOLIDAY,
                    List.of(item("PHONE", Due.SAME_DAY))));

    private October() {}

    static AxonTestFixture fixture() {
        return AxonTestFixture.with(EventSourcingConfigurer.create()
                .registerEntity(EventSourcedEntityModule.autodetected(String.class, Rota.class)));
    }

    public static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CALENDAR.zone()).toInstant();
    }

    public static DutyAssigned given(Duty duty, LocalDate day, String clerk) {
        return new DutyAssigned(ROTA, "330106", duty, day, clerk, null, null, "wu.gang", at("2025-09-29T09:00"));
    }

    static Consumer<Throwable> refused(String code, String rule) {
        return thrown -> {
            var cause = thrown instanceof Refusal || thrown.getCause() == null ? thrown : thrown.getCause();
            assertThat(cause).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(code);
                assertThat(refusal.rule()).isEqualTo(rule);
            });
        };
    }

    private static ChecklistItem item(String code, Due due) {
        return new ChecklistItem(code, new LocalizedText(code, code), due);
    }
}

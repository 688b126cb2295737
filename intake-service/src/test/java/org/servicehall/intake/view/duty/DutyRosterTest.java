package org.servicehall.intake.view.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Documents;

@Tag("T8")
class DutyRosterTest {
    private static final String ROTA = "330106-202510";
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 10, 2);

    private final DutyRoster roster = new DutyRoster();

    @Test
    void whoWasAssignedLastIsOnDuty() {
        assertThat(after(assigned(Duty.HOLIDAY, FIRST, "wang.fang"), assigned(Duty.HOLIDAY, FIRST, "li.na")))
                .isEqualTo(Map.of("330106-20251001", "li.na"));
    }

    @Test
    void anAgreedSwapChangesBothDays() {
        assertThat(after(
                        assigned(Duty.HOLIDAY, FIRST, "wang.fang"),
                        assigned(Duty.HOLIDAY, SECOND, "li.na"),
                        agreed(SECOND)))
                .isEqualTo(Map.of("330106-20251001", "li.na", "330106-20251002", "wang.fang"));
    }

    @Test
    void aTurnTakenForNothingInReturnChangesOneDay() {
        assertThat(after(assigned(Duty.HOLIDAY, FIRST, "wang.fang"), agreed(null)))
                .isEqualTo(Map.of("330106-20251001", "li.na"));
    }

    @Test
    void whatIsProposedDeclinedOrTickedChangesNobodysDuty() {
        assertThat(after(
                        assigned(Duty.HOLIDAY, FIRST, "wang.fang"),
                        new SwapProposed(
                                ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", null, Instant.EPOCH),
                        new SwapDeclined(ROTA, "330106", Duty.HOLIDAY, FIRST, "li.na", Instant.EPOCH),
                        new ItemTicked(ROTA, "330106", Duty.HOLIDAY, FIRST, "PHONE", "wang.fang", Instant.EPOCH)))
                .isEqualTo(Map.of("330106-20251001", "wang.fang"));
    }

    @Test
    void cleaningIsNoDuty() {
        assertThat(after(assigned(Duty.CLEANING, FIRST, "wang.fang"))).isEmpty();
    }

    @Test
    void aDayKeepsOneSequenceHoweverManyMonthsAreAssignedAndChanged() {
        var days = Documents.of(roster);
        for (int day = 0; day < 400; day++) {
            LocalDate date = FIRST.plusDays(day);
            String rota = "330106-" + date.format(DateTimeFormatter.ofPattern("yyyyMM"));
            for (int change = 0; change < 10; change++) {
                var assigned = new DutyAssigned(
                        rota, "330106", Duty.HOLIDAY, date, "clerk0" + change, null, null, "wu.gang", Instant.EPOCH);
                long sequence = date.getDayOfMonth() * 10L + change;
                days.after(List.of(new RecordedEvent(
                        RotaEvent.STREAM + ":" + rota, sequence, "rota", Instant.EPOCH, "wu.gang", assigned)));
            }
        }
        assertThat(Set.copyOf(days.bytes().values())).hasSize(1);
        assertThat(days.bytes()).hasSize(400);
    }

    private Map<String, String> after(RotaEvent... events) {
        Map<String, @Nullable DutyDay> days = new TreeMap<>();
        for (int sequence = 0; sequence < events.length; sequence++) {
            var recorded = new RecordedEvent(
                    RotaEvent.STREAM + ":" + ROTA, sequence, "rota", Instant.EPOCH, "wu.gang", events[sequence]);
            for (String id : roster.documents(recorded)) {
                days.put(id, roster.apply(id, days.get(id), recorded));
            }
        }
        Map<String, String> clerks = new TreeMap<>();
        days.forEach((id, day) -> {
            if (day != null) {
                clerks.put(id, day.clerk());
            }
        });
        return clerks;
    }

    private static DutyAssigned assigned(Duty duty, LocalDate day, String clerk) {
        return new DutyAssigned(ROTA, "330106", duty, day, clerk, null, null, "wu.gang", Instant.EPOCH);
    }

    private static SwapAgreed agreed(@Nullable LocalDate inReturn) {
        return new SwapAgreed(ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", inReturn, Instant.EPOCH);
    }
}

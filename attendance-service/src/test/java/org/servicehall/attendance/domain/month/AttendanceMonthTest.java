package org.servicehall.attendance.domain.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.testing.EntityPlay;

@Tag("T7")
class AttendanceMonthTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
    private static final Instant ENDS = Instant.parse("2025-09-30T16:00:00Z");
    private static final Instant AFTER = ENDS.plusSeconds(3600);
    private static final List<AttendanceFault> FAULTS = List.of(new AttendanceFault(
            "li.na",
            "LABOUR",
            LocalDate.of(2025, 9, 26),
            HalfDay.MORNING,
            "LATE",
            List.of("ClerkDay:330106-li.na-20250926@0")));

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, AttendanceMonth.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("T10")
    void publishingNamesTheFaultsThatEnterTheLedger() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(publish("LATE", null, AFTER))
                .then()
                .success()
                .events(published(1, "LATE", null));
    }

    @Test
    void aMonthThatIsNotOverIsNotPublished() {
        refused("month-not-over", publish("LATE", null, ENDS));
    }

    @Test
    void aCorrectionIsAFurtherVersionWithItsReason() {
        assertThat(new EntityPlay(AttendanceMonth.class, List.of(published(1, "LATE", null)))
                        .send(publish("PRESENT", "补签", AFTER)))
                .containsExactly(published(2, "PRESENT", "补签"));
    }

    @Test
    void aFurtherVersionNeedsADifferenceAndAReason() {
        refused("month-unchanged", publish("LATE", "再来一次", AFTER), published(1, "LATE", null));
        refused("new-version-needs-reason", publish("PRESENT", null, AFTER), published(1, "LATE", null));
    }

    private static void refused(String code, PublishMonth command, Object... given) {
        var month = new EntityPlay(AttendanceMonth.class, List.of(given));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> month.send(command))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static PublishMonth publish(String mark, @Nullable String reason, Instant at) {
        return new PublishMonth("330106-202509", "330106", SEPTEMBER, ENDS, rows(mark), FAULTS, reason, "wu.gang", at);
    }

    private static MonthPublished published(int version, String mark, @Nullable String reason) {
        return new MonthPublished(
                "330106-202509", "330106", "2025-09", version, rows(mark), FAULTS, reason, "wu.gang", AFTER);
    }

    private static List<Row> rows(String mark) {
        return List.of(new Row("li.na", "LABOUR", 1, 0, 1, 0, 0, 0, 0, Map.of(), Map.of("2025-09-26-MORNING", mark)));
    }
}

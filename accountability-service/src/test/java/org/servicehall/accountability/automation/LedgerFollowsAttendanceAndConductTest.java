package org.servicehall.accountability.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.BreachRecorded;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.event.RecordedEvent;

/** What published months, inspections and breaches bring into the book (rules T10, H2, H3, G1). */
class LedgerFollowsAttendanceAndConductTest {
    private static final String MONTH = "330106-202609";
    private static final Instant AT = Instant.parse("2026-10-01T02:00:00Z");
    private static final AttendanceFault LATE =
            fault(3, HalfDay.MORNING, "LATE", "ClerkDay:330106-wang.fang-20260903@0");
    private static final AttendanceFault ABSENT = fault(4, HalfDay.AFTERNOON, "ABSENT");
    private static final AttendanceFault OFF_POST = fault(7, HalfDay.MORNING, "OFF_POST");

    private final LedgerOfTests ledger = new LedgerOfTests();

    @AfterEach
    void stop() {
        ledger.stop();
    }

    @Test
    @Tag("T10")
    void eachFaultOfAPublishedMonthBecomesAnEntryOnce() {
        ledger.on(published(0, LATE, ABSENT), published(0, LATE, ABSENT));
        assertThat(ledger.entries()).isEqualTo(2);
        var entry = ledger.bySource("AttendanceMonth:330106-202609#wang.fang-20260903-MORNING-LATE");
        assertThat(entry.rule()).isEqualTo("T10");
        assertThat(entry.fault()).isEqualTo("LATE");
        assertThat(entry.person()).isEqualTo("wang.fang");
        assertThat(entry.evidence())
                .containsExactly("AttendanceMonth:330106-202609@0", "ClerkDay:330106-wang.fang-20260903@0");
        assertThat(entry.occurredAt()).isEqualTo("2026-09-02T16:00:00Z");
    }

    @Test
    @Tag("T10")
    void aFurtherVersionEntersWhatIsNewAndCorrectsWhatIsGone() {
        ledger.on(published(0, LATE, ABSENT), published(1, ABSENT, OFF_POST));
        assertThat(ledger.entries()).isEqualTo(4);
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        assertThat(ledger.state(2)).isEqualTo(State.OPEN);
        assertThat(ledger.entry(3).fault()).isEqualTo("OFF_POST");
        assertThat(ledger.entry(4).answers()).isEqualTo(1);
    }

    @Test
    @Tag("T10")
    void versionsThatAreDeliveredAgainInAnyOrderChangeNothing() {
        ledger.on(published(0, LATE, ABSENT), published(1, ABSENT));
        ledger.on(published(0, LATE, ABSENT), published(1, ABSENT), published(0, LATE, ABSENT));
        assertThat(ledger.entries()).isEqualTo(3);
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        ledger.assertSound();
    }

    @Test
    @Tag("T10")
    void aVersionInterruptedByACrashIsFinishedWhenItComesAgain() {
        ledger.on(published(0, LATE, ABSENT));
        var sources = List.of(ledger.entry(1).source(), ledger.entry(2).source());
        ledger.on(published(1, ABSENT, OFF_POST));
        ledger.forgetVersion("AttendanceMonth:" + MONTH, 0, sources);
        ledger.on(published(1, ABSENT, OFF_POST));
        assertThat(ledger.entries()).isEqualTo(4);
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        assertThat(ledger.state(3)).isEqualTo(State.OPEN);
    }

    @Test
    @Tag("T10")
    void whatAThirdVersionFindsAgainIsOpenAgain() {
        ledger.on(published(0, LATE), published(1), published(2, LATE));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
        assertThat(ledger.entries()).isEqualTo(3);
    }

    @Test
    @Tag("H2")
    void aFailedInspectionIsEnteredAgainstWhoAnswersForTheWindow() {
        ledger.on(inspected(0, 59, "li.na"), inspected(1, 60, "li.na"), inspected(2, 10, null));
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.entry(1).fault()).isEqualTo("CLEANING_NEGLECTED");
        assertThat(ledger.entry(1).person()).isEqualTo("li.na");
        assertThat(ledger.entry(2).person()).isEqualTo("WINDOW");
        assertThat(ledger.entry(2).window()).isEqualTo("LABOUR");
    }

    @ParameterizedTest
    @CsvSource({"ALCOHOL, CONDUCT_BREACHED, H3", "GIFTS, INTEGRITY_BREACHED, G1"})
    @Tag("H3")
    @Tag("G1")
    void aRecordedBreachIsEnteredUnderTheRuleItBreaks(Breach breach, String fault, String rule) {
        var record = new BreachRecorded(
                "330106-XW20260903-0001",
                "330106",
                "li.na",
                "LABOUR",
                breach,
                LocalDate.of(2026, 9, 3),
                "午间饮酒",
                List.of("Case:330106-20260903-0001@2"),
                "chen.jie",
                AT);
        ledger.on(event("Conduct:330106-XW20260903-0001", 0, record));
        assertThat(ledger.entry(1).fault()).isEqualTo(fault);
        assertThat(ledger.entry(1).rule()).isEqualTo(rule);
        assertThat(ledger.entry(1).evidence())
                .containsExactly("Conduct:330106-XW20260903-0001@0", "Case:330106-20260903-0001@2");
    }

    @Test
    @Tag("H2")
    @Tag("B9")
    void aFailureThatIsWithdrawnIsCorrectedOnce() {
        var no = "330106-XW20260903-0004";
        var withdrawn = event("Conduct:" + no, 1, new RecordWithdrawn(no, "330106", "窗口有误", "chen.jie", AT));
        ledger.on(inspected(4, 40, "li.na"), withdrawn, withdrawn);
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        assertThat(ledger.entry(2).remark()).isEqualTo("窗口有误");
        assertThat(ledger.entries()).isEqualTo(2);
    }

    private static AttendanceFault fault(int day, HalfDay half, String verdict, String... evidence) {
        return new AttendanceFault(
                "wang.fang", "CIVIL_AFFAIRS", LocalDate.of(2026, 9, day), half, verdict, List.of(evidence));
    }

    private static RecordedEvent published(int sequence, AttendanceFault... faults) {
        var month = new MonthPublished(
                MONTH, "330106", "2026-09", sequence + 1, List.of(), List.of(faults), null, "chen.jie", AT);
        return event("AttendanceMonth:" + MONTH, sequence, month);
    }

    private static RecordedEvent inspected(int sequence, int points, @Nullable String answerable) {
        var record = "330106-XW20260903-000" + sequence;
        return event(
                "Conduct:" + record,
                0,
                new WindowInspected(
                        record,
                        "330106",
                        "LABOUR",
                        LocalDate.of(2026, 9, 3),
                        Map.of("DESK", points),
                        points,
                        60,
                        answerable,
                        null,
                        "chen.jie",
                        AT));
    }

    private static RecordedEvent event(String stream, long sequence, Object payload) {
        return new RecordedEvent(stream, sequence, "type", AT, "chen.jie", payload);
    }
}

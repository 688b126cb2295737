package org.servicehall.accountability.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.verification.Sources;
import org.servicehall.accountability.ledger.verification.Verification.Defect;
import org.servicehall.accountability.ledger.verification.Verification.Report;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.automation.PublishedEvents.Reading;
import org.servicehall.platform.event.RecordedEvent;

/** What the events demand of the book, whatever became of them at the ledger. */
@Tag("B9")
class LedgerSourcesTest {
    private static final Instant AT = Instant.parse("2026-10-01T02:00:00Z");
    private static final RecordedEvent POISON = poison("330106");

    private final LedgerOfTests ledger = new LedgerOfTests();

    @AfterEach
    void stop() {
        ledger.stop();
    }

    @Test
    void anEventThatWasGivenUpHasNoEntryAndIsNamed() {
        var report = ledger.verifiedAgainst(Map.of(overdue(1), Reading.DROPPED, overdue(2), Reading.WAITING));
        assertThat(unentered(report))
                .containsExactly("event Case:330106-20260926-0001@5 (OVERDUE) has no entry under"
                        + " Case:330106-20260926-0001@5");
        assertThat(report.sources()).isEqualTo(new Sources.Compared(2, 2, 0, 1, List.of()));
    }

    @Test
    void anEventThatWasGivenUpAfterItWasEnteredIsThere() {
        ledger.on(overdue(1));
        assertThat(ledger.verifiedAgainst(Map.of(overdue(1), Reading.DROPPED)).sound())
                .isTrue();
    }

    @Test
    void anEventThatIsPoisonForTheLedgerWaitsWithItsIdAndHidesNoOther() {
        var report = ledger.verifiedAgainst(Map.of(POISON, Reading.WAITING, overdue(1), Reading.HANDLED));
        assertThat(unentered(report)).singleElement().asString().contains("0001@5 (OVERDUE)");
        assertThat(report.sources()).isEqualTo(new Sources.Compared(2, 2, 0, 1, List.of(POISON.id())));
    }

    @Test
    void anEventThatIsPoisonForTheLedgerAndWasGivenUpIsNamed() {
        var report = ledger.verifiedAgainst(Map.of(POISON, Reading.DROPPED));
        assertThat(unentered(report)).singleElement().asString().contains(POISON.id(), "UNJUDGED");
    }

    @Test
    void whatIsPoisonInAnotherHallIsToldThere() {
        var report = ledger.verifiedAgainst(Map.of(poison("340123"), Reading.DROPPED));
        assertThat(report.sound()).isTrue();
        assertThat(report.sources()).isEqualTo(new Sources.Compared(1, 0, 0, 0, List.of()));
    }

    @Test
    @Tag("F4")
    void aHandOverThatOnlyALoweredLimitDemandsIsEnteredWhenItsStreamIsPublishedAgain() {
        var third = handedOver(3);
        assertThat(unentered(ledger.verifiedAgainst(Map.of(third, Reading.HANDLED))))
                .singleElement()
                .asString()
                .contains("HANDED_OVER_TOO_OFTEN");
        ledger.on(third);
        assertThat(ledger.verifiedAgainst(Map.of(third, Reading.HANDLED)).sound())
                .isTrue();
    }

    private static RecordedEvent handedOver(int count) {
        var number = "330106-20260926-0007";
        return new RecordedEvent(
                "Application:" + number,
                count,
                "type",
                AT,
                "wang.fang",
                new ApplicationHandedOver(
                        number,
                        "330106",
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        "li.na",
                        "LABOUR",
                        "leave",
                        count,
                        AT,
                        AT,
                        null));
    }

    private static List<String> unentered(Report report) {
        assertThat(report.defects()).extracting(Defect::kind).containsOnly(Defect.Kind.UNENTERED);
        return report.defects().stream().map(Defect::detail).toList();
    }

    /** With a verdict that this program doesn't know. */
    private static RecordedEvent poison(String hall) {
        var fault = new AttendanceFault(
                "wang.fang", "CIVIL_AFFAIRS", LocalDate.of(2026, 9, 3), HalfDay.MORNING, "ASLEEP", List.of());
        var month = new MonthPublished(
                hall + "-202609", hall, "2026-09", 1, List.of(), List.of(fault), null, "chen.jie", AT);
        return new RecordedEvent("AttendanceMonth:" + hall + "-202609", 0, "type", AT, "chen.jie", month);
    }

    private static RecordedEvent overdue(int n) {
        var number = "330106-20260926-000" + n;
        return new RecordedEvent(
                "Case:" + number,
                5,
                "type",
                AT,
                "sweep",
                new CaseOverdue(number, "330106", "original", AT, "wang.fang", "CIVIL_AFFAIRS", AT));
    }
}

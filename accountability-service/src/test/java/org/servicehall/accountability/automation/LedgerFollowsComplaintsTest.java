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
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.event.RecordedEvent;

/** What becomes of entries when complaints are investigated and decided (rules B5, B8, B9). */
@Tag("B9")
class LedgerFollowsComplaintsTest {
    private static final String CASE = "330106-20250926-0007";
    private static final String COMPLAINT = "330106-TS20250926-0001";
    private static final String OTHER = "330106-TS20250926-0002";
    private static final String OVERDUE = "Case:" + CASE + "@6";
    private static final Meeting MEETING =
            new Meeting(LocalDate.of(2025, 9, 28), List.of("zheng.hua", "liu.yang", "he.min"), 3, 0, 0);

    private final LedgerOfTests ledger = new LedgerOfTests();

    @AfterEach
    void stop() {
        ledger.stop();
    }

    @Test
    @Tag("B5")
    void linkedEvidenceIsUnderInvestigationAndDecidedWithTheComplaint() {
        ledger.on(overdue(), link(COMPLAINT));
        assertThat(ledger.state(1)).isEqualTo(State.UNDER_INVESTIGATION);
        ledger.on(decided(5, true, "li.na"), told(COMPLAINT, 7));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        var entry = ledger.bySource("Complaint:" + COMPLAINT + "@5");
        assertThat(entry.state()).isEqualTo(State.DECIDED);
        assertThat(entry.rule()).isEqualTo("B2");
        assertThat(entry.person()).isEqualTo("li.na");
        assertThat(entry.evidence()).containsExactly("Complaint:" + COMPLAINT + "@5", OVERDUE);
    }

    @Test
    @Tag("B6")
    @Tag("B7")
    void whatTheMeetingDecidedIsNotEnteredBeforeBothSidesWereTold() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"));
        assertThat(ledger.state(1)).isEqualTo(State.UNDER_INVESTIGATION);
        assertThat(ledger.entries()).isEqualTo(2);
    }

    @Test
    @Tag("B5")
    void theSameComesOfEventsInWhateverOrderTheTopicsBringThem() {
        ledger.on(link(COMPLAINT), decided(5, true, "li.na"), told(COMPLAINT, 6), overdue());
        assertThat(ledger.state(ledger.bySource(OVERDUE).number())).isEqualTo(State.DECIDED);
        ledger.assertSound();
    }

    @Test
    void redeliveredEventsAddNothing() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"), told(COMPLAINT, 6));
        long entries = ledger.entries();
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"), told(COMPLAINT, 6), link(COMPLAINT));
        assertThat(ledger.entries()).isEqualTo(entries);
        ledger.assertSound();
    }

    @Test
    @Tag("B5")
    void whatCameOfNothingIsOpenAgain() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, false, null), told(COMPLAINT, 6));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
        assertThat(ledger.entries()).isEqualTo(3);
    }

    @Test
    @Tag("B5")
    void whatWasExplainedBeforeAnInvestigationThatCameToNothingIsExplainedAfterIt() {
        ledger.on(overdue());
        ledger.explain(1);
        ledger.on(link(COMPLAINT), decided(5, false, null), told(COMPLAINT, 6));
        assertThat(ledger.state(1)).isEqualTo(State.EXPLAINED);
    }

    @Test
    @Tag("B8")
    void anAppealThatLiftsTheDecisionCorrectsItsEntryAndOpensTheEvidence() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"), told(COMPLAINT, 6), appeal(8, Appeal.UPHELD));
        long own = ledger.bySource("Complaint:" + COMPLAINT + "@5").number();
        assertThat(ledger.state(own)).isEqualTo(State.DECIDED);
        ledger.on(appeal(9, Appeal.LIFTED), appeal(9, Appeal.LIFTED), told(COMPLAINT, 6));
        assertThat(ledger.state(own)).isEqualTo(State.CORRECTED);
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
        assertThat(ledger.entries()).isEqualTo(6);
    }

    @Test
    @Tag("B6")
    @Tag("B8")
    void whatAnAppealLiftsStandsUntilTheSuperiorApprovesWhereThatIsNeeded() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"), told(COMPLAINT, 6));
        ledger.on(appeal(8, Appeal.LIFTED, true));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        ledger.on(superior(9, new SanctionDisapproved(COMPLAINT, "330106", "镇纪委", "1", "不妥", "wu.gang", at(9))));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        ledger.on(appeal(10, Appeal.LIFTED, true));
        ledger.on(superior(11, new SanctionApproved(COMPLAINT, "330106", "镇纪委", "2", "wu.gang", at(11))));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
    }

    private static RecordedEvent superior(long sequence, Object word) {
        return event("Complaint:" + COMPLAINT, sequence, word);
    }

    @Test
    @Tag("B6")
    void whatTheSuperiorRefusedIsNeverEntered() {
        ledger.on(overdue(), link(COMPLAINT), decided(5, true, "li.na"), decided(7, false, null), told(COMPLAINT, 8));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
        assertThat(ledger.entries()).isEqualTo(3);
    }

    @Test
    @Tag("B5")
    void anEntryIsUnderInvestigationWhileOneComplaintInvestigatesThoughAnotherCameToNothing() {
        ledger.on(overdue(), link(COMPLAINT), link(OTHER), decided(5, false, null), told(COMPLAINT, 6));
        assertThat(ledger.state(1)).isEqualTo(State.UNDER_INVESTIGATION);
        ledger.on(decided(OTHER, 5, false, null), told(OTHER, 6));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
    }

    @Test
    @Tag("B8")
    void anEntryIsUnderInvestigationAgainWhenADecisionFallsWhileAnotherComplaintInvestigates() {
        ledger.on(overdue(), link(COMPLAINT), link(OTHER), decided(5, true, "li.na"), told(COMPLAINT, 6));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        ledger.on(appeal(9, Appeal.LIFTED));
        assertThat(ledger.state(1)).isEqualTo(State.UNDER_INVESTIGATION);
    }

    @Test
    @Tag("T10")
    void aPublishedMonthIsEvidenceAgainstThePersonAClerksDayAgainstItsClerk() {
        ledger.on(
                month(0),
                event("Complaint:" + COMPLAINT, 2, found("li.na")),
                link(COMPLAINT, "AttendanceMonth:330106-202509@1"),
                link(OTHER, "ClerkDay:330106-sun.yan-20250904@2"));
        assertThat(stateOf("li.na-20250903")).isEqualTo(State.UNDER_INVESTIGATION);
        assertThat(stateOf("sun.yan-20250904")).isEqualTo(State.UNDER_INVESTIGATION);
        assertThat(stateOf("sun.yan-20250905")).isEqualTo(State.OPEN);
        ledger.on(decided(5, true, "li.na"), told(COMPLAINT, 6));
        assertThat(stateOf("li.na-20250903")).isEqualTo(State.DECIDED);
    }

    @Test
    @Tag("T10")
    void aMonthPublishedAfterItsDayWasLinkedIsUnderInvestigationAtOnce() {
        ledger.on(link(COMPLAINT, "ClerkDay:330106-sun.yan-20250904@2"), month(0), month(0));
        assertThat(stateOf("sun.yan-20250904")).isEqualTo(State.UNDER_INVESTIGATION);
        assertThat(ledger.entries()).isEqualTo(4);
    }

    @Test
    @Tag("B5")
    void aComplaintNobodyTookUpInTimeIsEnteredAgainstTheLeadingGroup() {
        ledger.on(event("Complaint:" + COMPLAINT, 1, new ComplaintUndecided(COMPLAINT, "330106", at(1), at(2))));
        assertThat(ledger.entry(1).fault()).isEqualTo("COMPLAINT_UNDECIDED");
        assertThat(ledger.entry(1).person()).isEqualTo("LEADING_GROUP");
        assertThat(ledger.entry(1).window()).isEqualTo("OFFICE");
    }

    @Test
    void evidenceOfAnotherHallIsLeftAlone() {
        var foreign = "330106-TS20250926-0002".replace("330106", "340123");
        ledger.on(
                overdue(),
                event(
                        "Complaint:" + foreign,
                        3,
                        new EvidenceLinked(foreign, "340123", OVERDUE, "超时", "he.ping", at(3))));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
    }

    private static RecordedEvent overdue() {
        return event("Case:" + CASE, 6, new CaseOverdue(CASE, "330106", "original", at(1), "li.na", "LABOUR", at(1)));
    }

    private State stateOf(String fault) {
        return ledger.state(ledger.bySource("AttendanceMonth:330106-202509#" + fault + "-MORNING-LATE")
                .number());
    }

    private static RecordedEvent month(long sequence) {
        var faults = List.of(late("li.na", 3), late("sun.yan", 4), late("sun.yan", 5));
        return event(
                "AttendanceMonth:330106-202509",
                sequence,
                new MonthPublished(
                        "330106-202509", "330106", "2025-09", 1, List.of(), faults, null, "chen.jie", at(sequence)));
    }

    private static AttendanceFault late(String clerk, int day) {
        var date = LocalDate.of(2025, 9, day);
        var evidence = "ClerkDay:330106-%s-2025090%d@2".formatted(clerk, day);
        return new AttendanceFault(clerk, "LABOUR", date, HalfDay.MORNING, "LATE", List.of(evidence));
    }

    private static ComplaintInvestigated found(String person) {
        return new ComplaintInvestigated(
                COMPLAINT, "330106", "属实", person, "LABOUR", Fault.REPEATED_ERRORS, List.of(), "zheng.hua", at(2));
    }

    private static RecordedEvent link(String complaint) {
        return link(complaint, OVERDUE);
    }

    private static RecordedEvent link(String complaint, String evidence) {
        return event(
                "Complaint:" + complaint,
                3,
                new EvidenceLinked(complaint, "330106", evidence, "超时未办", "zheng.hua", at(3)));
    }

    private static RecordedEvent told(String complaint, long sequence) {
        return event(
                "Complaint:" + complaint,
                sequence,
                new ComplaintNotified(
                        complaint, "330106", "330106-JG-1", "330106-JG-2", null, "chen.jie", at(sequence), null));
    }

    private static RecordedEvent decided(long sequence, boolean founded, @Nullable String person) {
        return decided(COMPLAINT, sequence, founded, person);
    }

    private static RecordedEvent decided(String complaint, long sequence, boolean founded, @Nullable String person) {
        return event(
                "Complaint:" + complaint,
                sequence,
                new ComplaintDecided(
                        complaint,
                        "330106",
                        founded,
                        person,
                        person == null ? null : "LABOUR",
                        founded ? Fault.REPEATED_ERRORS : null,
                        founded ? Sanction.ADMONITION_TALK : null,
                        Map.of(),
                        "查证属实",
                        MEETING,
                        List.of(OVERDUE),
                        "zheng.hua",
                        at(sequence)));
    }

    private static RecordedEvent appeal(long sequence, Appeal outcome) {
        return appeal(sequence, outcome, null);
    }

    private static RecordedEvent appeal(long sequence, Appeal outcome, @Nullable Boolean approvalNeeded) {
        return event(
                "Complaint:" + COMPLAINT,
                sequence,
                new AppealDecided(
                        COMPLAINT, "330106", outcome, null, "复核", MEETING, "zheng.hua", at(sequence), approvalNeeded));
    }

    private static RecordedEvent event(String stream, long sequence, Object payload) {
        return new RecordedEvent(stream, sequence, "type", at(sequence), "zheng.hua", payload);
    }

    private static Instant at(long hour) {
        return Instant.parse("2025-09-26T00:00:00Z").plusSeconds(3_600 * hour);
    }
}

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
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.event.RecordedEvent;

/** What becomes of entries when complaints are investigated and decided (rules B5, B8, B9). */
@Tag("B9")
class LedgerFollowsComplaintsTest {
    private static final String CASE = "330106-20250926-0007";
    private static final String COMPLAINT = "330106-TS20250926-0001";
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
        ledger.on(overdue(), link());
        assertThat(ledger.state(1)).isEqualTo(State.UNDER_INVESTIGATION);
        ledger.on(decided(5, true, "li.na"));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        var entry = ledger.bySource("Complaint:" + COMPLAINT + "@5");
        assertThat(entry.state()).isEqualTo(State.DECIDED);
        assertThat(entry.rule()).isEqualTo("B2");
        assertThat(entry.person()).isEqualTo("li.na");
        assertThat(entry.evidence()).containsExactly("Complaint:" + COMPLAINT + "@5", OVERDUE);
    }

    @Test
    @Tag("B5")
    void theSameComesOfEventsInWhateverOrderTheTopicsBringThem() {
        ledger.on(link(), decided(5, true, "li.na"), overdue());
        assertThat(ledger.state(ledger.bySource(OVERDUE).number())).isEqualTo(State.DECIDED);
        ledger.assertSound();
    }

    @Test
    void redeliveredEventsAddNothing() {
        ledger.on(overdue(), link(), decided(5, true, "li.na"));
        long entries = ledger.entries();
        ledger.on(overdue(), link(), decided(5, true, "li.na"), link());
        assertThat(ledger.entries()).isEqualTo(entries);
        ledger.assertSound();
    }

    @Test
    @Tag("B5")
    void whatCameOfNothingIsOpenAgain() {
        ledger.on(overdue(), link(), decided(5, false, null));
        assertThat(ledger.state(1)).isEqualTo(State.OPEN);
        assertThat(ledger.entries()).isEqualTo(3);
    }

    @Test
    @Tag("B8")
    void anAppealThatLiftsTheDecisionCorrectsItsEntry() {
        ledger.on(decided(5, true, "li.na"), appeal(8, Appeal.UPHELD));
        assertThat(ledger.state(1)).isEqualTo(State.DECIDED);
        ledger.on(appeal(9, Appeal.LIFTED), appeal(9, Appeal.LIFTED), decided(5, true, "li.na"));
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        assertThat(ledger.entries()).isEqualTo(2);
    }

    @Test
    @Tag("B6")
    void aMeetingThatDecidesAnewTakesBackWhatItEnteredBefore() {
        ledger.on(decided(5, true, "li.na"), decided(7, true, "sun.yan"));
        assertThat(ledger.state(1)).isEqualTo(State.CORRECTED);
        assertThat(ledger.bySource("Complaint:" + COMPLAINT + "@7").person()).isEqualTo("sun.yan");
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

    private static RecordedEvent link() {
        return event(
                "Complaint:" + COMPLAINT,
                3,
                new EvidenceLinked(COMPLAINT, "330106", OVERDUE, "超时未办", "zheng.hua", at(3)));
    }

    private static RecordedEvent decided(long sequence, boolean founded, @Nullable String person) {
        return event(
                "Complaint:" + COMPLAINT,
                sequence,
                new ComplaintDecided(
                        COMPLAINT,
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
        return event(
                "Complaint:" + COMPLAINT,
                sequence,
                new AppealDecided(COMPLAINT, "330106", outcome, null, "复核", MEETING, "zheng.hua", at(sequence)));
    }

    private static RecordedEvent event(String stream, long sequence, Object payload) {
        return new RecordedEvent(stream, sequence, "type", at(sequence), "zheng.hua", payload);
    }

    private static Instant at(long hour) {
        return Instant.parse("2025-09-26T00:00:00Z").plusSeconds(3_600 * hour);
    }
}

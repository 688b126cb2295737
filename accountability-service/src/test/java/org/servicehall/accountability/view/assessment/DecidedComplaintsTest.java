package org.servicehall.accountability.view.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.view.assessment.Happened.HALL;
import static org.servicehall.accountability.view.assessment.Happened.at;
import static org.servicehall.accountability.view.assessment.Happened.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.event.RecordedEvent;

/** Which complaints count as founded in a month's assessment. */
@Tag("D8")
class DecidedComplaintsTest {
    private static final String NO = "330106-TS20251010-0001";
    private static final Meeting MEETING =
            new Meeting(LocalDate.of(2025, 10, 20), List.of("zheng.hua", "zhou.min"), 2, 0, 0);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void aComplaintCountsInTheMonthItWasFoundToBeRight() {
        decide("0001", true, null);
        told("0001");
        decide("0002", false, null);
        told("0002");
        assertThat(count("2025-10").clerk("li.na")).containsEntry("complaintsFounded", "1");
        assertThat(count("2025-10").window("LABOUR")).containsEntry("complaintsFounded", "1");
        appealDecided(Appeal.LIFTED, null);
        assertThat(count("2025-10").clerk("li.na")).isEmpty();
    }

    @Test
    @Tag("B7")
    void nobodyReadsOfADecisionInAFigureBeforeBeingToldOfIt() {
        decide("0001", true, null);
        assertThat(count("2025-10").clerk("li.na")).isEmpty();
        told("0001");
        assertThat(count("2025-10").clerk("li.na")).containsEntry("complaintsFounded", "1");
    }

    @Test
    @Tag("B6")
    void aComplaintCountsWithTheApprovalThatItNeeds() {
        decide("0001", true, Sanction.DEMERIT);
        assertThat(count("2025-10").clerk("li.na")).isEmpty();
        disapprove();
        assertThat(count("2025-10").clerk("li.na")).isEmpty();
        decided("0001", true, Sanction.DEMERIT);
        approve();
        told("0001");
        assertThat(count("2025-10").clerk("li.na")).containsEntry("complaintsFounded", "1");
    }

    @Test
    @Tag("B6")
    @Tag("B8")
    void theDecisionStandsWhileWhatAnAppealChangedItToIsNotApproved() {
        decide("0001", true, Sanction.MAJOR_DEMERIT);
        approve();
        told("0001");
        happens(new ComplaintAppealed(NO, HALL, "li.na", at("2025-11-01T09:00")));
        appealDecided(Appeal.CHANGED, Sanction.DEMERIT);
        assertThat(count("2025-10").clerk("li.na")).containsEntry("complaintsFounded", "1");
        disapprove();
        assertThat(count("2025-10").clerk("li.na")).containsEntry("complaintsFounded", "1");
    }

    private Ground.Lines count(String month) {
        return Ground.of(events).count(month, "2025-12-20T09:00");
    }

    private void decide(String number, boolean founded, @Nullable Sanction sanction) {
        happens(new ComplaintFiled(
                "330106-TS20251010-" + number,
                HALL,
                ComplaintEvent.Ground.RUDE_CONDUCT,
                ComplaintChannel.ONLINE,
                true,
                "li.na",
                "LABOUR",
                null,
                null,
                null,
                null,
                at("2025-10-10T09:00"),
                null));
        decided(number, founded, sanction);
    }

    private void decided(String number, boolean founded, @Nullable Sanction sanction) {
        happens(new ComplaintDecided(
                "330106-TS20251010-" + number,
                HALL,
                founded,
                "li.na",
                "LABOUR",
                null,
                sanction,
                Map.of(),
                "属实",
                MEETING,
                List.of(),
                "zheng.hua",
                at("2025-10-20T09:00")));
    }

    private void told(String number) {
        happens(new ComplaintNotified(
                "330106-TS20251010-" + number,
                HALL,
                "330106-TSJG-2025-" + number,
                "330106-TSCL-2025-" + number,
                null,
                "wu.gang",
                at("2025-10-23T09:00"),
                null));
    }

    private void approve() {
        happens(new SanctionApproved(NO, HALL, "镇纪委", "1", "wu.gang", at("2025-10-22T09:00")));
    }

    private void disapprove() {
        happens(new SanctionDisapproved(NO, HALL, "镇纪委", "1", "过重", "wu.gang", at("2025-10-22T09:00")));
    }

    private void appealDecided(Appeal outcome, @Nullable Sanction sanction) {
        happens(new AppealDecided(
                NO, HALL, outcome, sanction, "证据不足", MEETING, "zheng.hua", at("2025-11-10T09:00"), null));
    }

    private void happens(ComplaintEvent event) {
        String stream = ComplaintEvent.STREAM + ":" + event.complaintNo();
        long before = events.stream().filter(one -> one.stream().equals(stream)).count();
        events.add(event(stream, before, at("2025-10-20T09:00"), event));
    }
}

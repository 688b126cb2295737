package org.servicehall.intake.view.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.platform.event.RecordedEvent;

/** Approved leave counts exactly for its span. */
@Tag("T6")
class ApprovedLeavesTest {
    private static final String LEAVES = "330106-wang.fang-2025";
    private static final Instant FROM = Instant.parse("2025-09-28T00:30:00Z");
    private static final Instant TO = Instant.parse("2025-09-29T09:00:00Z");
    private static final LeaveRequested REQUESTED = new LeaveRequested(
            LEAVES, "330106", "wang.fang", "CIVIL_AFFAIRS", 1, LeaveKind.PERSONAL, FROM, TO, "wang.fang", FROM);
    private static final LeaveApproved APPROVED =
            new LeaveApproved(LEAVES, "330106", "wang.fang", 1, LeaveKind.PERSONAL, FROM, TO, "zhou.min", FROM);
    private static final LeaveCancelled CANCELLED =
            new LeaveCancelled(LEAVES, "330106", "wang.fang", 1, "wang.fang", FROM);

    private final ApprovedLeaves leaves = new ApprovedLeaves();

    @Test
    void onlyApprovedLeaveCountsForExactlyItsSpan() {
        assertThat(after(REQUESTED).cover(FROM)).isFalse();
        LeavesOfYear approved = after(REQUESTED, APPROVED);
        assertThat(approved.cover(FROM)).isTrue();
        assertThat(approved.cover(TO.minusMillis(1))).isTrue();
        assertThat(approved.cover(TO)).isFalse();
        assertThat(approved.cover(FROM.minusMillis(1))).isFalse();
    }

    @Test
    void whatIsCancelledCountsNoMore() {
        assertThat(after(REQUESTED, APPROVED, CANCELLED).cover(FROM)).isFalse();
    }

    private LeavesOfYear after(LeaveEvent... events) {
        LeavesOfYear now = null;
        for (int i = 0; i < events.length; i++) {
            var recorded = new RecordedEvent("Leaves:" + LEAVES, i, "", FROM, "wang.fang", events[i]);
            now = leaves.apply(LEAVES, now, recorded);
        }
        return Objects.requireNonNull(now);
    }
}

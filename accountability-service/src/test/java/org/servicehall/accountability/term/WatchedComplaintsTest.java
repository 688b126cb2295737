package org.servicehall.accountability.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.WaitsFor;
import org.servicehall.platform.event.RecordedEvent;

@Tag("P5")
class WatchedComplaintsTest {
    private static final String NO = "330106-TS20250926-0001";
    private static final String HALL = "330106";
    private static final Instant ACCEPTED = Instant.parse("2025-09-28T04:00:00Z");
    private static final Instant DUE = Instant.parse("2025-11-27T15:59:59Z");
    private static final Instant LATER = DUE.plus(Duration.ofDays(20));

    private final WatchedComplaints watched = new WatchedComplaints();

    @Test
    void firstTheWarningIsDueThenTheEnd() {
        var open = after(null, accepted(DUE));
        assertThat(next(open)).isAfter(ACCEPTED.plus(Duration.ofDays(47))).isBefore(DUE);
        var warned = after(open, new ComplaintDueSoon(NO, HALL, DUE, DUE));
        assertThat(next(warned)).isEqualTo(DUE.plusMillis(1));
        var extended = after(warned, new ComplaintTermExtended(NO, HALL, "需调取档案", DUE, LATER, "jiang.wei", DUE));
        assertThat(next(extended)).isAfter(next(open)).isBefore(LATER);
    }

    @Test
    void itIsWatchedUntilBothSidesAreToldOrItsEndIsOnRecord() {
        var open = after(null, accepted(DUE));
        assertThat(after(open, new ComplaintNotified(NO, HALL, "1", null, null, "wu.gang", DUE, null)))
                .isNull();
        assertThat(after(open, new ComplaintOverdue(NO, HALL, DUE, WaitsFor.OFFICE, List.of(), DUE)))
                .isNull();
    }

    @Test
    void whatWasAcceptedBeforeHasItsTimeFromThen() {
        var open = after(null, accepted(null));
        assertThat(open).isNotNull();
        assertThat(open.term().dueAt()).isEqualTo(ACCEPTED.plus(Duration.ofDays(60)));
    }

    private static Instant next(@Nullable WatchedComplaint watched) {
        assertThat(watched).isNotNull();
        return watched.next();
    }

    private static ComplaintAccepted accepted(@Nullable Instant due) {
        return new ComplaintAccepted(NO, HALL, "wu.gang", ACCEPTED, due);
    }

    private @Nullable WatchedComplaint after(@Nullable WatchedComplaint before, ComplaintEvent event) {
        return watched.apply(NO, before, new RecordedEvent("Complaint:" + NO, 0, "type", ACCEPTED, "public", event));
    }
}

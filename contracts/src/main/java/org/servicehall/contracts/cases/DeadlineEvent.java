package org.servicehall.contracts.cases;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Person;

/** What moves the deadline of a case (rules D1, D4). */
public sealed interface DeadlineEvent extends CaseEvent {
    /**
     * The handler asks for more time, before the deadline (rule D4).
     *
     * @param document the superior authority's, which alone extends its limit (rule K7); null where the hall set the limit
     */
    @Event(namespace = NAMESPACE, name = "extension-requested", version = "1")
    record ExtensionRequested(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            int days,
            String reason,
            @Person String requestedBy,
            Instant requestedAt,
            @Nullable AuthorityDocument document)
            implements DeadlineEvent {
        /** Of a limit that the hall set. */
        public ExtensionRequested(
                String caseNo, String hall, int days, String reason, String requestedBy, Instant requestedAt) {
            this(caseNo, hall, days, reason, requestedBy, requestedAt, null);
        }
    }

    /**
     * The lead grants more time; earlier due dates stay visible (rules D4, K6).
     *
     * @param document the superior authority's, which alone extends its limit (rule K7); null where the hall set the limit
     */
    @Event(namespace = NAMESPACE, name = "extended", version = "1")
    record CaseExtended(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Deadline previous,
            Deadline deadline,
            String reason,
            String noticeNo,
            @Person String approvedBy,
            Instant approvedAt,
            @Nullable AuthorityDocument document)
            implements DeadlineEvent {
        /** Of a limit that the hall set. */
        public CaseExtended(
                String caseNo,
                String hall,
                Deadline previous,
                Deadline deadline,
                String reason,
                String noticeNo,
                String approvedBy,
                Instant approvedAt) {
            this(caseNo, hall, previous, deadline, reason, noticeNo, approvedBy, approvedAt, null);
        }
    }

    /** The lead refuses more time (rule D4). */
    @Event(namespace = NAMESPACE, name = "extension-refused", version = "1")
    record ExtensionRefused(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements DeadlineEvent {}

    /**
     * A holiday schedule was published that has a day of the deadline otherwise, and it was counted anew: never to an earlier
     * date, nor to one that is over (rule D1). An overdue of the previous one counts no more where the date moves. Notices
     * already printed stay as they are.
     *
     * @param previous as it was counted, with the schedule it was counted with
     * @param deadline as it is counted now
     * @param noticeNo the new one that tells of the new date; null where the date stays
     */
    @Event(namespace = NAMESPACE, name = "deadline-recomputed", version = "1")
    record DeadlineRecomputed(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Deadline previous,
            Deadline deadline,
            @Nullable String noticeNo,
            Instant recomputedAt)
            implements DeadlineEvent {}
}

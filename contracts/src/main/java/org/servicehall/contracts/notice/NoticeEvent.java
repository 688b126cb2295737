package org.servicehall.contracts.notice;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;

/** What happens to a notice 通知书: it is issued, and never changes (rule K9); topic {@code hall.applications}. */
public sealed interface NoticeEvent {
    String NAMESPACE = "org.servicehall.notice";
    String STREAM = "Notice";

    /** Counted by hall, kind and year: {@code 330106-SL-2026-0001}. */
    String noticeNo();

    /**
     * The page was printed and is kept as it is.
     *
     * @param subjectNo number of the application and its case
     * @param cause id of the event it tells of
     * @param sha256 of the page's bytes, hex
     * @param issuedBy who did what it tells of, and may print it (R3); null in notices of before that was recorded
     */
    @Event(namespace = NAMESPACE, name = "issued", version = "1")
    record NoticeIssued(
            @EventTag(key = STREAM) String noticeNo,
            String hall,
            NoticeKind kind,
            String subjectNo,
            String cause,
            String sha256,
            Instant issuedAt,
            @Nullable String issuedBy)
            implements NoticeEvent {}
}

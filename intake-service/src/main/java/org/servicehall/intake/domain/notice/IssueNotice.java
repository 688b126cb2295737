package org.servicehall.intake.domain.notice;

import java.time.Instant;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.servicehall.contracts.notice.NoticeKind;

/**
 * Puts on record that a page was printed.
 *
 * @param subjectNo number of the application and its case
 * @param cause id of the event it tells of
 * @param sha256 of the page's bytes, hex
 * @param by who did what it tells of
 */
public record IssueNotice(
        @TargetEntityId String noticeNo,
        String hall,
        NoticeKind kind,
        String subjectNo,
        String cause,
        String sha256,
        Instant at,
        String by) {}

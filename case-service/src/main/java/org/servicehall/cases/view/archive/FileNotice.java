package org.servicehall.cases.view.archive;

import java.time.Instant;
import org.servicehall.contracts.notice.NoticeKind;

/**
 * A notice of a file.
 *
 * @param cause id of the event it tells of
 */
public record FileNotice(String noticeNo, NoticeKind kind, String cause, String sha256, Instant issuedAt) {}

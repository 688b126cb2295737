package org.servicehall.cases.view.archive;

import java.time.Instant;
import org.servicehall.contracts.notice.NoticeKind;

/** A notice of a file. */
public record FileNotice(String noticeNo, String subjectNo, NoticeKind kind, String sha256, Instant issuedAt) {}

package org.servicehall.intake.view.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.servicehall.contracts.notice.NoticeKind;

/** A notice that was issued; the page itself lies in the vault. */
public record IssuedNotice(
        @JsonProperty("no") String noticeNo,
        String hall,
        NoticeKind kind,
        String subjectNo,
        String sha256,
        Instant issuedAt) {}

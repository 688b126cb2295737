package org.servicehall.accountability.api.complaint;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.accountability.notice.ComplaintNotices.Kept;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The formal result, on paper: to the reporter by query code, to the person concerned in person (rules P5, B5). Once an
 * appeal is settled there are two: {@code stage=FIRST} asks for the notice of the decision, {@code stage=APPEAL} for that
 * of the appeal, nothing for the last there is.
 */
@RestController
@RequestMapping("/api/complaints/{no}")
class ResultController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ComplaintReader reader;
    private final ComplaintNotices notices;

    ResultController(ComplaintReader reader, ComplaintNotices notices) {
        this.reader = reader;
        this.notices = notices;
    }

    @GetMapping(path = "/result", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> result(
            @PathVariable String no,
            @RequestHeader(QueryCodes.HEADER) String code,
            @RequestParam(required = false) @Nullable ResultStage stage) {
        Read read = reader.withCode(no, code);
        Read ended = withoutMeeting(read, stage);
        Read then = ended == null ? told(read, stage) : ended;
        return page(notices.toReporter(then.file(), then.payloads(), then.at()));
    }

    /** For the person, who is told nothing before; the office prints it for the signature. */
    @GetMapping(path = "/personal-notice", produces = MediaType.TEXT_HTML_VALUE)
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    ResponseEntity<byte[]> personalNotice(
            @PathVariable String no, @RequestParam(required = false) @Nullable ResultStage stage, Actor actor) {
        HallGuard.check(actor, no);
        Read then = told(reader.read(no), stage);
        By by = reader.by(actor, then.file());
        boolean prints = then.file().isDecidedBy(by) && !reader.isBroughtBy(actor, then.file());
        if (then.file().person() == null || !(prints || then.file().isNotified(by))) {
            throw HallGuard.unknown(no);
        }
        return page(notices.toPerson(then.file(), then.at()));
    }

    /** The complaint as it stood when that was told, so that the page says what it said then. */
    private static Read told(Read read, @Nullable ResultStage stage) {
        Read appeal = stage == ResultStage.FIRST
                ? null
                : read.when(file -> file.verdict().appealSettled());
        if (appeal != null) {
            return appeal;
        }
        Read first = stage == ResultStage.APPEAL
                ? null
                : read.when(file -> file.verdict().notified() != null);
        if (first == null) {
            throw HallGuard.unknown(read.file().no());
        }
        return first;
    }

    /** What ends without a meeting is there from then on, until both sides are told by a notice with a number of its own. */
    private static @Nullable Read withoutMeeting(Read read, @Nullable ResultStage stage) {
        return stage == ResultStage.APPEAL || read.file().verdict().notified() != null
                ? null
                : read.when(ComplaintFile::endsWithoutMeeting);
    }

    private static ResponseEntity<byte[]> page(Kept kept) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .eTag('"' + kept.sha256() + '"')
                .body(kept.page().getBytes(StandardCharsets.UTF_8));
    }
}

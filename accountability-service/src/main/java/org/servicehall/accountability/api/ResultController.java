package org.servicehall.accountability.api;

import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.servicehall.accountability.api.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.accountability.notice.ComplaintNotices.Kept;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The formal result, on paper: to the reporter by query code, to the person concerned in person (rules P5, B5). */
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

    @GetMapping("/result")
    ResponseEntity<byte[]> result(@PathVariable String no, @RequestParam @Size(max = 20) String code) {
        Read then = whenNotified(reader.withCode(no, code));
        return page(notices.toReporter(then.file(), told(then), then.payloads()));
    }

    /** For the person, who is told nothing before; the office prints it for the signature. */
    @GetMapping("/personal-notice")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    ResponseEntity<byte[]> personalNotice(@PathVariable String no, Actor actor) {
        HallGuard.check(actor, no);
        Read then = whenNotified(reader.read(no));
        By by = StaffTexts.by(actor);
        boolean prints = (actor.is(Role.OFFICE) || actor.is(Role.LEADING_GROUP))
                && then.file().mayBeKnownTo(by);
        if (told(then).personNoticeNo() == null || !(prints || then.file().isNotified(by))) {
            throw HallGuard.unknown(no);
        }
        return page(notices.toPerson(then.file(), told(then)));
    }

    /** The complaint as it stood when both sides were told, so that the page says what it said then. */
    private static Read whenNotified(Read read) {
        int end = 0;
        for (RecordedEvent event : read.events()) {
            end++;
            if (event.payload() instanceof ComplaintNotified) {
                List<RecordedEvent> until = read.events().subList(0, end);
                var file = ComplaintFile.of(
                        read.file().no(),
                        until.stream().map(RecordedEvent::payload).toList());
                return new Read(file, until);
            }
        }
        throw HallGuard.unknown(read.file().no());
    }

    private static ComplaintNotified told(Read read) {
        return (ComplaintNotified) read.events().getLast().payload();
    }

    private static ResponseEntity<byte[]> page(Kept kept) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .eTag('"' + kept.sha256() + '"')
                .body(kept.page().getBytes(StandardCharsets.UTF_8));
    }
}

package org.servicehall.intake.api.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.notice.NoticeOffice;
import org.servicehall.intake.view.notice.IssuedNotice;
import org.servicehall.intake.view.notice.IssuedNotices;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Notices to be printed, today or years later, as they were issued (rule K9). */
@RestController
class NoticeController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final NoticeOffice office;
    private final View<IssuedNotice> notices;
    private final Streams streams;
    private final QueryCodes codes;
    private final Looks looks;

    NoticeController(
            NoticeOffice office,
            Views views,
            IssuedNotices projection,
            Streams streams,
            QueryCodes codes,
            Looks looks) {
        this.looks = looks;
        this.office = office;
        this.streams = streams;
        this.codes = codes;
        this.notices = views.of(projection);
    }

    /** Which notices an application and its case have had. */
    @GetMapping("/api/applications/{no}/notices")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<IssuedNotice> ofApplication(@PathVariable String no, Paging paging, Actor actor) {
        HallGuard.check(actor, no);
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
        return notices.page(Filters.eq("subjectNo", no), Sorts.ascending("issuedAt"), paging.after(), paging.limit());
    }

    /** The page for the printer. It bears a name: it is shown as the applicant is, and to who issued it (R3). */
    @GetMapping(path = "/api/notices/{no}", produces = MediaType.TEXT_HTML_VALUE)
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<byte[]> print(
            @PathVariable String no,
            @ReadingReason(otherwise = "PAPER") @Parameter(in = ParameterIn.HEADER, name = ReadingReason.HEADER)
                    String why,
            Actor actor) {
        HallGuard.check(actor, no);
        return ResponseEntity.ok().contentType(HTML).body(NoticeOffice.page(looks.atNotice(no, actor, why)));
    }

    /**
     * Whether the page kept is the one that was issued.
     *
     * @param issued SHA-256 of the page as it was issued, hex; for the staff alone, since a page is little more than known
     *     words and a name
     * @param kept the same of what is kept now
     */
    record Check(
            String no,
            NoticeKind kind,
            Instant issuedAt,
            @Nullable String issued,
            @Nullable String kept,
            boolean unchanged) {}

    /** For the staff, and for whoever holds the paper: it bears the query code. */
    @GetMapping("/api/notices/{no}/verification")
    Check verify(
            @PathVariable String no,
            @RequestHeader(name = QueryCodes.HEADER, required = false) @Nullable String code,
            Caller caller) {
        boolean staff = isStaff(caller, no, code);
        IssuedNotice issued = notices.find(no)
                .filter(notice -> staff || (code != null && codes.opens(notice.subjectNo(), code)))
                .orElseThrow(() -> HallGuard.unknown(no));
        String kept = office.kept(no);
        return new Check(
                no,
                issued.kind(),
                issued.issuedAt(),
                staff ? issued.sha256() : null,
                staff ? kept : null,
                issued.sha256().equals(kept));
    }

    /** Somebody of another hall who has the code holds the paper as anybody may. */
    private static boolean isStaff(Caller caller, String no, @Nullable String code) {
        Actor actor = caller.actor();
        if (actor == null || (code != null && !actor.mayTouch(no))) {
            return false;
        }
        HallGuard.check(actor, no);
        return actor.is(Role.CLERK) || actor.is(Role.LEAD) || actor.is(Role.OFFICE);
    }
}

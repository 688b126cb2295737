package org.servicehall.intake.api.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ApplicationQuestion.WhatMayBeDone;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.handover.OvertakenMeetings;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationQueries;
import org.servicehall.intake.view.ApplicationSearch;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.online.OnlineQueries;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.NumberBegun;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows applications to the staff of their hall. */
@RestController
class ApplicationController {
    private static final String STAFF = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    /** Numbers have four digits for the year, and no application is older than the halls. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private final ApplicationQueries applications;
    private final Actions actions;
    private final Clock clock;
    private final Looks looks;
    private final OnlineQueries online;
    private final OvertakenMeetings meetings;
    private final Catalogue catalogue;
    private final Halls halls;
    private final TermSettings terms;

    ApplicationController(
            ApplicationQueries applications,
            Actions actions,
            Clock clock,
            Looks looks,
            OnlineQueries online,
            OvertakenMeetings meetings,
            Catalogue catalogue,
            Halls halls,
            TermSettings terms) {
        this.applications = applications;
        this.actions = actions;
        this.clock = clock;
        this.looks = looks;
        this.online = online;
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.halls = halls;
        this.terms = terms;
    }

    @GetMapping("/api/applications/{no}")
    @PreAuthorize(STAFF)
    ResponseEntity<ApplicationWithActions> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<ApplicationSheet> found =
                applications.findWithVersion(no, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        ApplicationSheet sheet = found.view();
        List<Action> may = actions(no, actor);
        return Answers.ok(
                ApplicationWithActions.of(
                        sheet,
                        jointWindows(sheet),
                        online.find(no).orElse(null),
                        meetings.of(sheet, clock.instant()).orElse(null),
                        may,
                        halls.calendar(sheet.hall()),
                        terms),
                found.version());
    }

    /** As the version says that it was received under (M5). */
    private List<String> jointWindows(ApplicationSheet sheet) {
        return catalogue
                .version(sheet.hall(), sheet.matterId(), sheet.matterVersion())
                .handling()
                .jointWindows();
    }

    /** What the asker may do with it now. */
    private List<Action> actions(String no, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(new WhatMayBeDone(no, Acts.of(actor, now)), now, Map.of("no", no));
    }

    /**
     * @param no whole number, or how it begins
     * @param name masked, as it is shown: {@code 张*}
     * @param from day of reception, included
     * @param to day of reception, included
     * @param mine only what I hold and have to do something about
     * @param awaiting only hand-overs that wait for my confirmation (F2)
     * @param meetingOvertaken only hand-overs that I give or receive whose agreed time can't be kept (F3), in the order of those times
     *     unless another is asked for
     * @param sort another order than the usual one
     */
    @GetMapping("/api/applications")
    @PreAuthorize(STAFF)
    Page<ApplicationLine> page(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(required = false) @UserId @Nullable String clerk,
            @RequestParam(required = false) @NumberBegun @Nullable String no,
            @RequestParam(required = false) @Size(max = 60) @Nullable String name,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean awaiting,
            @RequestParam(defaultValue = "false") boolean meetingOvertaken,
            @RequestParam(required = false) @Pattern(regexp = "-?(no|receivedAt|decideBy)") @Nullable String sort,
            Paging paging,
            Actor actor) {
        ApplicationSearch search = new ApplicationSearch(
                status,
                clerk,
                no,
                name,
                matter,
                day("from", from),
                day("to", to),
                mine ? actor.id() : null,
                awaiting ? actor.id() : null);
        Page<ApplicationSheet> found = meetingOvertaken
                ? meetings.page(actor.hall(), search, actor.id(), clock.instant(), sort, paging.after(), paging.limit())
                : applications.page(actor.hall(), search, sort, paging.after(), paging.limit());
        HallCalendar calendar = halls.calendar(actor.hall());
        return found.map(sheet -> ApplicationLine.of(sheet, calendar));
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refusal.unprocessable("day-out-of-range", "D1", FIRST_YEAR, LAST_YEAR)
                    .at(field);
        }
        return day;
    }

    /** @param mine only what I hold and have to do something about */
    @GetMapping("/api/applications/counts")
    @PreAuthorize(STAFF)
    StatusCounts<ApplicationStatus> counts(@RequestParam(defaultValue = "false") boolean mine, Actor actor) {
        return StatusCounts.of(
                ApplicationStatus.values(),
                status -> applications.count(
                        actor.hall(),
                        mine ? ApplicationSearch.heldBy(actor.id(), status) : ApplicationSearch.in(status)));
    }

    /** Who the applicant is, for who holds, handles or leads; every look is recorded with its reason (R3). */
    @GetMapping("/api/applications/{no}/applicant")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    Map<String, String> applicant(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        return looks.atApplicant(no, actor, why);
    }
}

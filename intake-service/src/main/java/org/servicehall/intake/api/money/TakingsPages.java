package org.servicehall.intake.api.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;
import org.servicehall.intake.domain.money.TakingsCommand.WhatMayBeDone;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.view.money.TakingsMonth;
import org.servicehall.intake.view.money.TakingsQueries;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Shows each day's takings, to clerks their own, and the month's (rule S12). */
@RestController
@RequestMapping("/api/takings")
class TakingsPages {
    private static final Set<Role> EVERYBODYS = EnumSet.of(Role.LEAD, Role.OFFICE, Role.LEADING_GROUP, Role.AUDITOR);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final TakingsQueries takings;
    private final TakingsFile file;
    private final Actions actions;
    private final Halls halls;
    private final Clock clock;

    TakingsPages(TakingsQueries takings, TakingsFile file, Actions actions, Halls halls, Clock clock) {
        this.takings = takings;
        this.file = file;
        this.actions = actions;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * A clerk's day in a list.
     *
     * @param entries how many
     * @param differenceYuan counted less what the entries say; null until it is counted
     * @param closeByProvisional true where that rests on holidays not yet published (D1); null otherwise
     */
    record TakingsLine(
            String no,
            @Person String clerk,
            LocalDate day,
            TakingsStatus status,
            int entries,
            List<MeansTotal> totals,
            int balanceYuan,
            @Nullable Integer differenceYuan,
            Instant closeBy,
            @Nullable Boolean closeByProvisional,
            @Nullable Instant overdueAt) {
        static TakingsLine of(TakingsSheet sheet, HallCalendar calendar) {
            TakingsSheet.TakingsClosing closing = sheet.closing();
            return new TakingsLine(
                    sheet.no(),
                    sheet.clerk(),
                    sheet.day(),
                    sheet.status(),
                    sheet.entries().size(),
                    sheet.totals(),
                    sheet.balanceYuan(),
                    closing == null ? null : closing.countedYuan() - closing.cashYuan(),
                    sheet.closeBy(),
                    Provisional.of(calendar, sheet.closeBy()),
                    sheet.overdueAt());
        }
    }

    /**
     * A clerk's day, and what may be done with it.
     *
     * @param closeByProvisional true where that rests on holidays not yet published (D1); null otherwise
     * @param actions what the asker may do with it now
     */
    record TakingsWithActions(
            String no,
            String hall,
            @Person String clerk,
            LocalDate day,
            TakingsStatus status,
            List<TakingsSheet.TakingsEntry> entries,
            List<MeansTotal> totals,
            int balanceYuan,
            Instant closeBy,
            @Nullable Boolean closeByProvisional,
            @Nullable Instant overdueAt,
            TakingsSheet.@Nullable TakingsClosing closing,
            List<Action> actions) {
        static TakingsWithActions of(TakingsSheet sheet, HallCalendar calendar, List<Action> actions) {
            return new TakingsWithActions(
                    sheet.no(),
                    sheet.hall(),
                    sheet.clerk(),
                    sheet.day(),
                    sheet.status(),
                    sheet.entries(),
                    sheet.totals(),
                    sheet.balanceYuan(),
                    sheet.closeBy(),
                    Provisional.of(calendar, sheet.closeBy()),
                    sheet.overdueAt(),
                    sheet.closing(),
                    actions);
        }
    }

    /**
     * @param clerk whose alone; a clerk sees nobody else's
     * @param late only what is still to be counted though its time is over
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<TakingsLine> page(
            @RequestParam(required = false) @Nullable TakingsStatus status,
            @RequestParam(required = false) @UserId @Nullable String clerk,
            @RequestParam(defaultValue = "false") boolean late,
            Paging paging,
            Actor actor) {
        String whose = readsAll(actor) ? clerk : actor.id();
        Instant lateAt = late ? clock.instant() : null;
        HallCalendar calendar = halls.calendar(actor.hall());
        return takings.page(actor.hall(), whose, status, lateAt, paging.after(), paging.limit())
                .map(sheet -> TakingsLine.of(sheet, calendar));
    }

    @GetMapping("/{no}")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<TakingsWithActions> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        Versioned<TakingsSheet> found = takings.findWithVersion(no, atLeast.value())
                .filter(day -> readsAll(actor) || day.view().clerk().equals(actor.id()))
                .orElseThrow(() -> HallGuard.unknown(no));
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        Signatory who = TakingsController.by(actor, halls.today(actor.hall(), now.at()), now);
        List<Action> may = actions.of(new WhatMayBeDone(no, who), now, Map.of("no", no));
        return Answers.ok(TakingsWithActions.of(found.view(), halls.calendar(actor.hall()), may), found.version());
    }

    @GetMapping("/summaries/months/{month}")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    TakingsMonth month(@PathVariable YearMonth month, Actor actor) {
        return takings.month(actor.hall(), checked(month));
    }

    /** As the office files it. */
    @GetMapping(
            path = "/summaries/months/{month}.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<StreamingResponseBody> xlsx(@PathVariable YearMonth month, Actor actor) {
        return file.of(actor.hall(), month, takings.month(actor.hall(), checked(month)));
    }

    private static boolean readsAll(Actor actor) {
        return actor.roles().stream().anyMatch(EVERYBODYS::contains);
    }

    private static YearMonth checked(YearMonth month) {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("day-out-of-range", "D1", FIRST_YEAR, LAST_YEAR)
                    .at("month");
        }
        return month;
    }
}

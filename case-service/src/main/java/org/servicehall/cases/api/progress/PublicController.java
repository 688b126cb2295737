package org.servicehall.cases.api.progress;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CasePart.StageLine;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.DayOff;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What residents look up: how far their own number has come, and what is published (C3). */
@RestController
@RequestMapping("/api/public")
class PublicController {
    private final View<CaseSheet> sheets;
    private final QueryCodes codes;
    private final Halls halls;
    private final Clock clock;

    PublicController(View<CaseSheet> sheets, QueryCodes codes, Halls halls, Clock clock) {
        this.sheets = sheets;
        this.codes = codes;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * An entry on the notice board, the applicant's name masked.
     *
     * @param untilProvisional true where that rests on holidays not yet published (D1); null otherwise
     * @param untilDayOff why it ends later than its days are counted (C3); null where it ends with them
     */
    record Notice(
            String no,
            LocalizedText matterName,
            String maskedName,
            LocalizedText stage,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean untilProvisional,
            @Nullable LocalizedText untilDayOff) {
        static Notice of(CaseSheet sheet, HallCalendar calendar) {
            CasePart part = Objects.requireNonNull(sheet.handling(), sheet.no());
            StageLine line = part.runningStage().orElseThrow();
            return new Notice(
                    sheet.no(),
                    part.opened().matterName(),
                    part.opened().applicant().maskedName(),
                    line.stage().name(),
                    line.startedAt(),
                    line.publishedUntil(),
                    Provisional.of(calendar, line.publishedUntil()),
                    DayOff.ofRight(calendar, line.startedAt(), line.stage().publicityDays(), line.publishedUntil()));
        }
    }

    /** A completed matter on the notice board, the applicant's name masked. */
    record Completion(
            String no, LocalizedText matterName, String maskedName, CaseEvent.Outcome outcome, Instant completedAt) {
        static Completion of(CaseSheet sheet) {
            CasePart part = Objects.requireNonNull(sheet.handling(), sheet.no());
            var completed = Objects.requireNonNull(part.ending().completed(), sheet.no());
            return new Completion(
                    sheet.no(),
                    part.opened().matterName(),
                    sheet.maskedName(),
                    completed.outcome(),
                    completed.completedAt());
        }
    }

    /** A wrong code gets the answer of a number nobody has, so that neither tells anything. */
    @GetMapping("/progress/{no}")
    ProgressAnswer progress(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code) {
        return sheets.find(no)
                .filter(_ -> codes.opens(no, code))
                .map(ProgressAnswer::of)
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    /** What has been completed and is to be public, the latest first (C4). */
    @GetMapping("/completions")
    Page<Completion> completions(@RequestParam(required = false) @Nullable String hall, Paging paging, Caller caller) {
        var announced = Filters.and(
                Filters.eq("hall", halls.get(caller.hall(hall)).code()), Filters.lte("announcedAt", clock.instant()));
        return sheets.page(announced, Sorts.descending("announcedAt"), paging.after(), paging.limit())
                .map(Completion::of);
    }

    @GetMapping("/notices")
    Page<Notice> notices(@RequestParam(required = false) @Nullable String hall, Paging paging, Caller caller) {
        String code = halls.get(caller.hall(hall)).code();
        HallCalendar calendar = halls.calendar(code);
        var published = Filters.and(Filters.eq("hall", code), Filters.gte("publishedUntil", clock.instant()));
        return sheets.page(published, Sorts.ascending("publishedUntil"), paging.after(), paging.limit())
                .map(sheet -> Notice.of(sheet, calendar));
    }
}

package org.servicehall.cases.api.register;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.statistics.By;
import org.servicehall.cases.view.statistics.Counted;
import org.servicehall.cases.view.statistics.Figure;
import org.servicehall.cases.view.statistics.Figures;
import org.servicehall.cases.view.statistics.HoursOfWeek;
import org.servicehall.cases.view.statistics.HoursOfWeek.ReceivedThen;
import org.servicehall.cases.view.statistics.ShareOfLimit;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's figures, counted from the register, and what each of them counts (D8). */
@RestController
@RequestMapping("/api/statistics")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class StatisticsController {
    private final View<RegisterEntry> register;
    private final MonthFigures figures;
    private final Halls halls;
    private final Clock clock;

    StatisticsController(View<RegisterEntry> register, MonthFigures figures, Halls halls, Clock clock) {
        this.register = register;
        this.figures = figures;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param tenth 1 up to 10 % of the limit, to 10 up to 100 %, and 11 of what took more */
    record SharesTaken(int tenth, int count) {}

    @GetMapping
    Page<Figures> figures(@RequestParam By by, @RequestParam @Month String month, Actor actor) {
        return Page.whole(figures.of(actor.hall(), YearMonth.parse(month), by));
    }

    /** The cases completed in the month that were promised working time, by how much of it they took. */
    @GetMapping("/shares")
    Page<SharesTaken> shares(@RequestParam @Month String month, Actor actor) {
        HallCalendar calendar = halls.calendar(actor.hall());
        Months span = Months.span(YearMonth.parse(month), calendar.zone());
        Counted completed = new Counted(Figure.COMPLETED, null, null, null, null, null);
        Instant now = clock.instant();
        int[] counts = new int[ShareOfLimit.TENTHS + 1];
        register.forEach(ofFigure(actor.hall(), completed.figure(), span), inTurn(completed.figure()), entry -> {
            Long share = ShareOfLimit.of(entry, calendar);
            if (share != null && completed.counts(entry, span::holds, now, calendar)) {
                counts[ShareOfLimit.tenth(share)]++;
            }
        });
        return Page.whole(IntStream.rangeClosed(1, ShareOfLimit.TENTHS)
                .mapToObj(tenth -> new SharesTaken(tenth, counts[tenth]))
                .toList());
    }

    /** What was received in the month, by weekday and hour; hours at which nothing came are left out. */
    @GetMapping("/hours")
    Page<ReceivedThen> hours(@RequestParam @Month String month, Actor actor) {
        HallCalendar calendar = halls.calendar(actor.hall());
        Months span = Months.span(YearMonth.parse(month), calendar.zone());
        HoursOfWeek received = new HoursOfWeek(span::holds, calendar.zone());
        register.forEach(ofFigure(actor.hall(), Figure.RECEIVED, span), inTurn(Figure.RECEIVED), received::add);
        return Page.whole(received.counts());
    }

    /**
     * What one figure of the month counts, by number.
     *
     * @param by together with {@code key}; of the whole hall without
     * @param tenth only what took this tenth of its limit
     * @param weekday only what counts by a moment on this day of the week, 1 for Monday
     * @param hour only what counts by a moment in this hour
     */
    @GetMapping("/entries")
    Page<CountedEntry> entries(
            @RequestParam @Month String month,
            @RequestParam Figure figure,
            @RequestParam(required = false) @Nullable By by,
            @RequestParam(required = false) @Size(min = 1, max = 80) @Nullable String key,
            @RequestParam(required = false) @Min(1) @Max(ShareOfLimit.TENTHS) @Nullable Integer tenth,
            @RequestParam(required = false) @Min(1) @Max(7) @Nullable Integer weekday,
            @RequestParam(required = false) @Min(0) @Max(23) @Nullable Integer hour,
            Paging paging,
            Actor actor) {
        if (by != null || key != null) {
            Parameters.needed("by", by);
            Parameters.needed("key", key);
        }
        HallCalendar calendar = halls.calendar(actor.hall());
        Months span = Months.span(YearMonth.parse(month), calendar.zone());
        Counted counted = new Counted(figure, by, key, tenth, weekday, hour);
        Instant now = clock.instant();
        return register.page(
                        ofFigure(actor.hall(), figure, span),
                        entry -> counted.counts(entry, span::holds, now, calendar),
                        Register.ORDER,
                        paging.after(),
                        paging.limit())
                .map(entry -> CountedEntry.of(entry, calendar));
    }

    private static Bson ofFigure(String hall, Figure figure, Months span) {
        return Filters.and(Filters.eq("hall", hall), span.holding(figure.field()));
    }

    /** In the order of the index that has the month of it, so that no batch is sorted again. */
    private static Bson inTurn(Figure figure) {
        return Sorts.ascending(figure.field());
    }
}

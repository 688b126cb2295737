package org.servicehall.attendance.api.month;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.month.PublishedMonth;
import org.servicehall.attendance.view.month.RecentMonths;
import org.servicehall.attendance.view.month.RecentMonths.Recent;
import org.servicehall.contracts.Person;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which months are published and which are to be (rule T7). */
@RestController
class MonthList {
    private final RecentMonths months;
    private final Halls halls;
    private final Clock clock;

    MonthList(RecentMonths months, Halls halls, Clock clock) {
        this.months = months;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param version the latest; null where the month is still to be published */
    record MonthItem(
            YearMonth month,
            boolean toPublish,
            @Nullable Integer version,
            @Person @Nullable String publishedBy,
            @Nullable Instant publishedAt) {
        static MonthItem of(Recent recent) {
            PublishedMonth published = recent.published();
            return published == null
                    ? new MonthItem(recent.month(), true, null, null, null)
                    : new MonthItem(
                            recent.month(),
                            false,
                            published.version(),
                            published.publishedBy(),
                            published.publishedAt());
        }
    }

    /** @param toPublish only those that are, or only those that are not; all where left out */
    @GetMapping("/api/attendance/months")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    Page<MonthItem> find(@RequestParam(required = false) @Nullable Boolean toPublish, Actor actor) {
        var current = YearMonth.from(halls.today(actor.hall(), clock.instant()));
        return Page.whole(months.of(actor.hall(), current).stream()
                        .filter(month -> toPublish == null || month.toPublish() == toPublish)
                        .toList())
                .map(MonthItem::of);
    }
}

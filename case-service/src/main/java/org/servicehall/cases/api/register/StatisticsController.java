package org.servicehall.cases.api.register;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.statistics.By;
import org.servicehall.cases.view.statistics.Figures;
import org.servicehall.cases.view.statistics.Tally;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month's figures, counted from the register when they are asked for (D8). */
@RestController
class StatisticsController {
    private final View<RegisterEntry> register;
    private final Halls halls;
    private final Clock clock;

    StatisticsController(View<RegisterEntry> register, Halls halls, Clock clock) {
        this.register = register;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping("/api/statistics")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<Figures> figures(@RequestParam By by, @RequestParam @Month String month, Actor actor) {
        HallCalendar calendar = halls.calendar(actor.hall());
        Months span = Months.span(YearMonth.parse(month), calendar.zone());
        Tally tally = new Tally(by, span::holds, clock.instant(), calendar);
        register.forEach(ofMonth(actor.hall(), span), Register.ORDER, tally::add);
        return Page.whole(tally.figures());
    }

    private static Bson ofMonth(String hall, Months span) {
        List<Bson> happened = Stream.of("receivedAt", "closedAt", "acceptedAt", "dueAt", "completedAt")
                .map(field -> Filters.and(Filters.gte(field, span.from()), Filters.lt(field, span.until())))
                .toList();
        return Filters.and(Filters.eq("hall", hall), Filters.or(happened));
    }
}

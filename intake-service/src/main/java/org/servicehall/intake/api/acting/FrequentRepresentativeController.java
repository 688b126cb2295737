package org.servicehall.intake.api.acting;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.view.acting.ActingQueries;
import org.servicehall.intake.view.acting.FrequentRepresentative;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who acts in very many applications of a month, so that the office looks whether somebody makes a trade of it (rule S8). */
@RestController
class FrequentRepresentativeController {
    private final ActingQueries acting;
    private final Halls halls;
    private final Clock clock;

    FrequentRepresentativeController(ActingQueries acting, Halls halls, Clock clock) {
        this.acting = acting;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param month this one where none is given */
    @GetMapping("/api/applications/frequent-representatives")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEAD', 'LEADING_GROUP', 'AUDITOR')")
    Page<FrequentRepresentative> frequent(
            @RequestParam(required = false) @Nullable YearMonth month, Paging paging, Actor actor) {
        YearMonth asked = month == null ? YearMonth.from(halls.today(actor.hall(), clock.instant())) : month;
        return acting.frequent(actor.hall(), asked, paging.after(), paging.limit());
    }
}

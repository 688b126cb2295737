package org.servicehall.intake.api.look;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Readings;
import org.servicehall.platform.vault.Readings.Reading;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For which reasons one may look, and what a window's people looked at in a month (rule R3). */
@RestController
@RequestMapping("/api/applications/readings")
class LookController {
    private final Readings readings;

    LookController(Readings readings) {
        this.readings = readings;
    }

    /** All of them. */
    record ListedReasons(List<ListedReason> items) {}

    /** @param needsNumber whether the number has to be told of what else it is about */
    record ListedReason(LookReason code, LocalizedText label, boolean needsNumber) {}

    @GetMapping("/reasons")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'AUDITOR')")
    ListedReasons reasons() {
        return new ListedReasons(Arrays.stream(LookReason.values())
                .map(reason -> new ListedReason(reason, reason.text(), reason.needsNumber()))
                .toList());
    }

    /** @param window of those who looked, as they sat then */
    @GetMapping("/months/{month}")
    @PreAuthorize("hasAnyRole('AUDITOR', 'LEAD')")
    Page<Reading> month(
            @PathVariable YearMonth month, @RequestParam @WindowCode String window, Paging paging, Actor actor) {
        return readings.ofWindow(
                actor.hall(),
                window,
                month.atDay(1).atStartOfDay(HallClock.ZONE).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(HallClock.ZONE).toInstant(),
                paging.after(),
                paging.limit());
    }
}

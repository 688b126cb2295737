package org.servicehall.intake.api.erasure;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.intake.domain.erasure.Affairs;
import org.servicehall.intake.domain.erasure.ErasureStatus;
import org.servicehall.intake.view.affair.AffairQueries;
import org.servicehall.intake.view.erasure.ErasureQueries;
import org.servicehall.intake.view.erasure.ErasureSheet;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Erasing;
import org.servicehall.platform.view.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows requests to erase and what came of them, never whose they were (R3). */
@RestController
@RequestMapping("/api/erasures")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class ErasurePages {
    private final ErasureQueries erasures;
    private final AffairQueries affairs;
    private final Erasing erasing;
    private final Streams streams;

    ErasurePages(ErasureQueries erasures, AffairQueries affairs, Erasing erasing, Streams streams) {
        this.erasures = erasures;
        this.affairs = affairs;
        this.erasing = erasing;
        this.streams = streams;
    }

    /** @param affairs what stands against it, as long as it is undecided */
    record ErasureAnswer(ErasureSheet erasure, @Nullable Affairs affairs) {}

    @GetMapping
    Page<ErasureSheet> page(
            @RequestParam(required = false) @Nullable ErasureStatus status, Paging paging, Actor actor) {
        return erasures.page(actor.hall(), status, paging.after(), paging.limit());
    }

    @GetMapping("/{no}")
    ResponseEntity<ErasureAnswer> one(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        HallGuard.check(actor, no);
        ErasureSheet sheet = erasures.find(no, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        Affairs open = sheet.status() == ErasureStatus.REQUESTED ? affairs(no) : null;
        return Answers.ok(new ErasureAnswer(sheet, open), erasures.version(no));
    }

    private @Nullable Affairs affairs(String no) {
        return streams.read(ErasureEvent.STREAM + ":" + no)
                .map(events -> ((ErasureRequested) events.getFirst().payload()).person())
                .map(person -> affairs.of(erasing.referencesOf(person)))
                .orElse(null);
    }
}

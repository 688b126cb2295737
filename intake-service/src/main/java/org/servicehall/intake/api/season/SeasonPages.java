package org.servicehall.intake.api.season;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonLine;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonPersonLine;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonProgress;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.domain.season.PersonAct;
import org.servicehall.intake.domain.season.SeasonDays;
import org.servicehall.intake.domain.season.SeasonStatus;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
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

/** Shows seasons, how far they are, and who is on their lists, masked (rule S9). */
@RestController
@RequestMapping("/api/seasons")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class SeasonPages {
    private final SeasonQueries seasons;
    private final OwnSeasons own;
    private final SeasonFile file;
    private final Actions actions;
    private final Halls halls;
    private final Clock clock;

    SeasonPages(SeasonQueries seasons, OwnSeasons own, SeasonFile file, Actions actions, Halls halls, Clock clock) {
        this.seasons = seasons;
        this.own = own;
        this.file = file;
        this.actions = actions;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping
    Page<SeasonLine> find(Paging paging, Actor actor) {
        LocalDate today = halls.today(actor.hall(), clock.instant());
        return seasons.page(actor.hall(), paging.after(), paging.limit()).map(sheet -> SeasonLine.of(sheet, today));
    }

    @GetMapping("/{no}")
    ResponseEntity<SeasonProgress> show(@PathVariable String no, Actor actor, MinimumVersion atLeast) {
        Versioned<SeasonSheet> found = own.read(actor, no, atLeast.value());
        SeasonSheet sheet = found.view();
        Instant now = clock.instant();
        SeasonStatus status = status(sheet, now);
        SeasonFigures figures = SeasonFigures.of(seasons, no);
        var body = new SeasonProgress(
                sheet.no(),
                sheet.matterId(),
                sheet.matterName(),
                sheet.year(),
                sheet.from(),
                sheet.until(),
                status,
                sheet.openedBy(),
                sheet.openedAt(),
                figures.all(),
                figures.byVillage(),
                sheet.lists(),
                serves(actor, sheet, now) ? actions.of(offers(status), Map.of("no", no)) : List.of());
        return Answers.ok(body, found.version());
    }

    private static Offers offers(SeasonStatus status) {
        Offer list = new Offer("seasons.list", Map.of());
        Offer certify = new Offer("seasons.certify", Map.of());
        Offer letters = new Offer("seasons.letters", Map.of());
        return new Offers(
                switch (status) {
                    case COMING -> List.of(list, letters);
                    case RUNNING -> List.of(certify, list, letters);
                    case OVER -> List.of();
                });
    }

    @GetMapping("/{no}/people")
    Page<SeasonPersonLine> people(
            @PathVariable String no,
            @RequestParam(required = false) @Size(max = 40) @Nullable String village,
            @RequestParam(required = false) @Nullable CertificationStatus status,
            Paging paging,
            Actor actor) {
        SeasonSheet sheet = own.read(actor, no, OptionalLong.empty()).view();
        Instant now = clock.instant();
        SeasonStatus season = status(sheet, now);
        boolean serves = serves(actor, sheet, now);
        return seasons.people(no, village, status, paging.after(), paging.limit())
                .map(person -> SeasonPersonLine.of(
                        person,
                        serves
                                ? actions.of(
                                        PersonAct.offers(
                                                person.status(), season, person.by(), actor.id(), actor.is(Role.LEAD)),
                                        Map.of("no", no, "person", person.person()))
                                : List.<Action>of()));
    }

    /** As the office files it, masked. */
    @GetMapping(
            path = "/{no}/list.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<StreamingResponseBody> xlsx(@PathVariable String no, Actor actor) {
        return file.of(own.read(actor, no, OptionalLong.empty()).view());
    }

    private SeasonStatus status(SeasonSheet sheet, Instant now) {
        return SeasonDays.status(sheet.from(), sheet.until(), halls.today(sheet.hall(), now));
    }

    private boolean serves(Actor actor, SeasonSheet sheet, Instant now) {
        Matter matter = own.matter(actor.hall(), sheet.matterId(), now);
        return own.serves(actor, matter, now);
    }
}

package org.servicehall.accountability.api.conduct;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.domain.conduct.ConductQuestion.WhatMayBeDone;
import org.servicehall.accountability.domain.conduct.InspectionList;
import org.servicehall.accountability.view.conduct.ConductRecords;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.accountability.view.conduct.ConductSheet.Kind;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded about conduct, latest first; of breaches and gifts a clerk sees the own ones. */
@RestController
@RequestMapping("/api/conduct")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class ConductQueries {
    private final View<ConductSheet> sheets;
    private final HallLibrary library;
    private final Actions actions;
    private final Clock clock;

    ConductQueries(View<ConductSheet> sheets, HallLibrary library, Actions actions, Clock clock) {
        this.sheets = sheets.kept();
        this.library = library;
        this.actions = actions;
        this.clock = clock;
    }

    /** The hall's list: what an inspection has to score (rule H2). */
    @GetMapping("/inspection-list")
    InspectionList list(Actor actor) {
        return library.of(actor.hall()).inspection();
    }

    @GetMapping("/inspections")
    Page<ConductAnswer> inspections(
            Actor actor,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Month @Nullable String month,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall()), kind(Kind.INSPECTION)));
        if (window != null) {
            wanted.add(Filters.eq("window", window));
        }
        if (month != null) {
            YearMonth of = YearMonth.parse(month);
            wanted.add(ConductRecords.between(actor.hall(), of.atDay(1), of.atEndOfMonth()));
        }
        return page(wanted, paging);
    }

    @GetMapping("/breaches")
    Page<ConductAnswer> breaches(
            Actor actor, @RequestParam(required = false) @UserId @Nullable String person, Paging paging) {
        return page(own(actor, Kind.BREACH, person), paging);
    }

    @GetMapping("/gifts")
    Page<ConductAnswer> gifts(
            Actor actor, @RequestParam(required = false) @UserId @Nullable String person, Paging paging) {
        return page(own(actor, Kind.GIFT, person), paging);
    }

    /** Also those withdrawn. */
    @GetMapping("/postings")
    Page<ConductAnswer> postings(Actor actor, Paging paging) {
        return page(List.of(Filters.eq("hall", actor.hall()), kind(Kind.POSTING)), paging);
    }

    @GetMapping("/records/{no}")
    ResponseEntity<ConductWithActions> show(@PathVariable String no, MinimumVersion atLeast, Actor actor) {
        HallGuard.check(actor, no);
        String stream = ConductEvent.STREAM + ":" + no;
        Versioned<ConductAnswer> found = sheets.findWithVersion(no, stream, atLeast.value())
                .filter(sheet -> maySee(actor, sheet.view()))
                .map(sheet -> sheet.map(ConductAnswer::of))
                .orElseThrow(() -> HallGuard.unknown(no));
        return Answers.ok(new ConductWithActions(found.view(), actions(no, actor)), found.version());
    }

    /** What the asker may do with it now. */
    private List<Action> actions(String no, Actor actor) {
        return actions.of(
                actor,
                right -> new WhatMayBeDone(no, right.id(), right.is(Role.OFFICE), right.actsFor()),
                CommandContext.of(actor.id(), clock.instant()),
                Map.of("no", no),
                (_, _) -> true);
    }

    private Page<ConductAnswer> page(List<Bson> wanted, Paging paging) {
        return sheets.page(Filters.and(wanted), ConductRecords.ORDER, paging.after(), paging.limit())
                .map(ConductAnswer::of);
    }

    private static List<Bson> own(Actor actor, Kind kind, @Nullable String person) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall()), kind(kind)));
        if (person != null) {
            wanted.add(Filters.eq("person", person));
        }
        if (!oversees(actor)) {
            wanted.add(Filters.eq("person", actor.id()));
        }
        return wanted;
    }

    private static boolean maySee(Actor actor, ConductSheet sheet) {
        boolean open = sheet.kind() == Kind.INSPECTION || sheet.kind() == Kind.POSTING;
        return open || oversees(actor) || Objects.equals(sheet.person(), actor.id());
    }

    private static boolean oversees(Actor actor) {
        return actor.is(Role.OFFICE) || actor.is(Role.LEAD) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
    }

    private static Bson kind(Kind kind) {
        return Filters.eq("kind", kind.name());
    }
}

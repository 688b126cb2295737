package org.servicehall.accountability.api;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.projection.Page;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks complaints up: those who oversee the hall all of its own, a reporter the own one by number and code. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintQueries {
    private static final String OVERSEERS = "hasAnyRole('LEADING_GROUP', 'AUDITOR')";

    private final View<ComplaintSheet> sheets;

    ComplaintQueries(View<ComplaintSheet> sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    @PreAuthorize(OVERSEERS)
    Page<ComplaintAnswer> find(
            Actor actor,
            @RequestParam(required = false) @Nullable Ground ground,
            @RequestParam(required = false) @Pattern(regexp = Patterns.PERSON) @Nullable String person,
            @RequestParam(required = false) @Pattern(regexp = Patterns.CODE) @Nullable String window,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
        add(wanted, "ground", ground == null ? null : ground.name());
        add(wanted, "person", person);
        add(wanted, "window", window);
        return sheets.page(Filters.and(wanted), Sorts.descending("complaintNo"), paging.after(), paging.limit())
                .map(ComplaintAnswer::of);
    }

    @GetMapping("/{no}")
    @PreAuthorize(OVERSEERS)
    ComplaintAnswer show(@PathVariable String no, MinimumVersion atLeast, Actor actor) {
        HallGuard.check(actor, no);
        Optional<ComplaintSheet> found = atLeast.isPresent()
                ? sheets.findAtLeast(
                        no, ComplaintEvent.STREAM + ":" + no, atLeast.value().getAsLong())
                : sheets.find(no);
        return found.map(ComplaintAnswer::of).orElseThrow(() -> HallGuard.unknown(no));
    }

    /** A wrong code gets the answer of a number nobody has, so that neither tells anything (rule B7). */
    @GetMapping("/{no}/progress")
    ComplaintAnswer.Progress progress(@PathVariable String no, @RequestParam @Size(max = 20) String code) {
        return sheets.find(no)
                .filter(sheet -> QueryCodes.matches(no, code, sheet.queryCodeHash()))
                .map(ComplaintAnswer.Progress::of)
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}

package org.servicehall.platform.search;

import static org.servicehall.platform.vault.Unguarded.Because.ONLY_SEARCHED_BY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.vault.Unguarded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One box for everything. Addresses are logged and remembered on the way, so that what tells a person is asked for in a body
 * (rule R3).
 */
@RestController
@RequestMapping("/api/search")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
class SearchController {
    private final List<Search> searches;

    SearchController(ObjectProvider<Search> searches) {
        this.searches = searches.orderedStream().toList();
    }

    record SearchRequest(
            @Unguarded(ONLY_SEARCHED_BY) @NotBlank @Size(max = Sought.LONGEST)
            String q) {}

    /** @param q number of a thing, or how it begins */
    @GetMapping
    Found byNumber(@RequestParam @Size(max = Sought.LONGEST) String q, Actor actor) {
        Sought sought = new Sought(q);
        if (sought.number().isEmpty()) {
            throw Refusal.unprocessable("search-in-body", "R3").at("q");
        }
        return found(sought, actor);
    }

    @PostMapping
    Found byWhatever(@Valid @RequestBody SearchRequest request, Actor actor) {
        return found(new Sought(request.q()), actor);
    }

    /** A number begins with the hall it belongs to: of other halls' nothing is found. */
    private Found found(Sought sought, Actor actor) {
        return sought.number().filter(no -> !actor.mayTouch(no)).isPresent()
                ? Found.NOTHING
                : searches.stream().map(search -> search.find(sought, actor)).reduce(Found.NOTHING, Found::and);
    }
}

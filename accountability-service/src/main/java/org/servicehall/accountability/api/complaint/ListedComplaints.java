package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** How many the list shows: who brought a complaint is known to the vault alone, which is asked for each (rule B7, ADR 20). */
@Component
final class ListedComplaints {
    private final View<ComplaintSheet> sheets;
    private final ComplaintReader reader;

    ListedComplaints(View<ComplaintSheet> sheets, ComplaintReader reader) {
        this.sheets = sheets;
        this.reader = reader;
    }

    /** The longest waiting first, and no more than a page beyond {@code most}. */
    List<ComplaintFile> of(Actor actor, boolean mine, State state, int most) {
        return of(actor, KnownComplaints.listedFor(actor, mine, state), most);
    }

    /** Those whose time is nearly over, or wholly, of all that the asker may know of. */
    List<ComplaintFile> pressing(Actor actor, int most) {
        List<Bson> wanted = KnownComplaints.listedFor(actor, false);
        wanted.add(KnownComplaints.PRESSING);
        return of(actor, wanted, most);
    }

    private List<ComplaintFile> of(Actor actor, List<Bson> all, int most) {
        Bson wanted = Filters.and(all);
        List<ComplaintFile> found = new ArrayList<>();
        String after = null;
        do {
            var page = sheets.page(wanted, Sorts.ascending("filedAt"), after, View.LARGEST_PAGE);
            page.items().stream()
                    .map(ComplaintSheet::file)
                    .filter(file -> reader.isKnownTo(actor, file))
                    .forEach(found::add);
            after = page.next();
        } while (after != null && found.size() <= most);
        return found;
    }

    /**
     * With those the asker brought, who knows of them anyway; to a deputy one more would tell what is brought by whom they
     * stand in for.
     */
    Backlog count(Actor actor, State state) {
        if (actor.standsInFor().isEmpty()) {
            return sheets.count(Filters.and(KnownComplaints.listedFor(actor, false, state)));
        }
        int found = of(actor, false, state, View.LARGEST_PAGE).size();
        return new Backlog(Math.min(found, View.LARGEST_PAGE), found > View.LARGEST_PAGE, null, null);
    }
}

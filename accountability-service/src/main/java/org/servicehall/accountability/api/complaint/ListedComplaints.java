package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
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
    /** By when something of a complaint is due, and how the store finds it. */
    enum Due {
        /** That it is taken up or declined (rule B5). */
        DECISION("file.filed.decideBy"),
        /** That both sides are told, while it is under way (rule P5). */
        CONCLUSION("file.term.dueAt");

        private final String field;

        Due(String field) {
            this.field = field;
        }

        /** Null where nothing of it is due any more. */
        private @Nullable Instant of(ComplaintFile file) {
            return switch (this) {
                case DECISION -> file.filed().decideBy();
                case CONCLUSION -> file.isUnderWay() ? file.dueAt() : null;
            };
        }

        /** The first of these; null where nothing of any is due. */
        private @Nullable Instant first(List<ComplaintFile> files) {
            return files.stream()
                    .flatMap(file -> Stream.ofNullable(of(file)))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** What has such a time. */
        private Bson any() {
            Bson timed = Filters.gt(field, Instant.EPOCH);
            return this == CONCLUSION ? Filters.and(KnownComplaints.UNDER_WAY, timed) : timed;
        }
    }

    private final View<ComplaintSheet> sheets;
    private final ComplaintReader reader;

    ListedComplaints(View<ComplaintSheet> sheets, ComplaintReader reader) {
        this.sheets = sheets.kept();
        this.reader = reader;
    }

    /** How many are of that state, and which of them is due next. */
    Backlog waiting(Actor actor, boolean mine, State state, Due due) {
        return backlog(actor, KnownComplaints.listedFor(actor, mine, state), due);
    }

    /** The same of those whose time is nearly over, or wholly, of all that the asker may know of. */
    Backlog pressing(Actor actor) {
        List<Bson> wanted = KnownComplaints.listedFor(actor, false);
        wanted.add(KnownComplaints.PRESSING);
        return backlog(actor, wanted, Due.CONCLUSION);
    }

    /** What is due next need not be among the longest waiting, which are all that is counted. */
    private Backlog backlog(Actor actor, List<Bson> wanted, Due due) {
        List<ComplaintFile> found = of(actor, wanted, Backlog.MOST);
        boolean more = found.size() > Backlog.MOST;
        return new Backlog(
                Math.min(found.size(), Backlog.MOST),
                more,
                found.isEmpty() ? null : found.getFirst().filed().filedAt(),
                more ? first(actor, wanted, due) : due.first(found));
    }

    private @Nullable Instant first(Actor actor, List<Bson> all, Due due) {
        Bson wanted = Filters.and(Filters.and(all), due.any());
        Optional<Instant> first;
        String after = null;
        do {
            var page = sheets.page(wanted, Sorts.ascending(due.field), after, View.LARGEST_PAGE);
            first = page.items().stream()
                    .map(ComplaintSheet::file)
                    .filter(file -> reader.isKnownTo(actor, file))
                    .flatMap(file -> Stream.ofNullable(due.of(file)))
                    .findFirst();
            after = page.next();
        } while (first.isEmpty() && after != null);
        return first.orElse(null);
    }

    /** The longest waiting first, and no more than a page beyond {@code most}. */
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
        int found = of(actor, KnownComplaints.listedFor(actor, false, state), View.LARGEST_PAGE)
                .size();
        return new Backlog(Math.min(found, View.LARGEST_PAGE), found > View.LARGEST_PAGE, null, null);
    }
}

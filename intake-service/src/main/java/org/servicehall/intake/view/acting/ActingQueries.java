package org.servicehall.intake.view.acting;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.YearMonth;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.acting.ActingSettings;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks who acts in very many applications of a month, always within one hall (rule S8). */
@Component
public class ActingQueries {
    private static final Bson MOST_FIRST = Sorts.descending("count", "latest");

    private final View<FrequentRepresentative> people;
    private final View<FrequentRepresentative> listed;
    private final ActingSettings settings;

    ActingQueries(Views views, FrequentRepresentatives projection, ActingSettings settings) {
        this.people = views.of(projection);
        this.listed = people.kept();
        this.settings = settings;
    }

    public Page<FrequentRepresentative> frequent(String hall, YearMonth month, @Nullable String after, int limit) {
        return listed.page(filter(hall, month), MOST_FIRST, after, limit);
    }

    public Backlog backlog(String hall, YearMonth month) {
        return listed.backlog(filter(hall, month), "latest", null);
    }

    /**
     * Whether that application stands in the list as one of theirs.
     *
     * @param reference who it is, as events know people
     */
    public boolean lists(String hall, String reference, String no) {
        Bson listed = Filters.and(
                Filters.eq("hall", hall),
                Filters.eq("person", FrequentRepresentative.digest(reference)),
                Filters.eq("applications", no),
                Filters.gte("count", settings.manyAMonth()));
        return !people.page(listed, MOST_FIRST, null, 1).items().isEmpty();
    }

    private Bson filter(String hall, YearMonth month) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.eq("month", month.toString()),
                Filters.gte("count", settings.manyAMonth()));
    }
}

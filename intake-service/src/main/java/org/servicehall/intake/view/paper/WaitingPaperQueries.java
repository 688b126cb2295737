package org.servicehall.intake.view.paper;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for papers that wait to be looked at, always within one hall, the longest waiting first (rule S4). */
@Component
public class WaitingPaperQueries {
    private static final String VOIDING_SINCE = "voidingSince";
    private static final Bson ORDER = Sorts.ascending("oldest");

    private final View<PapersWaiting> papers;

    WaitingPaperQueries(Views views, WaitingPapers projection) {
        this.papers = views.of(projection).kept();
    }

    /** @param clerk who holds the applications; null for the whole hall */
    public Page<PapersWaiting> waiting(String hall, @Nullable String clerk, @Nullable String after, int limit) {
        return papers.page(filter(hall, clerk), ORDER, after, limit);
    }

    /** How many applications that is. */
    public Backlog backlog(String hall, @Nullable String clerk) {
        return papers.backlog(filter(hall, clerk), "oldest", null);
    }

    /**
     * Those of archived files that wait for a second person to agree that they are void (R1).
     *
     * @param second who may be that: whoever asked for it is not
     */
    public Page<PapersWaiting> toVoid(String hall, String second, @Nullable String after, int limit) {
        return papers.page(toVoid(hall, second), Sorts.ascending(VOIDING_SINCE), after, limit);
    }

    public Backlog voidingBacklog(String hall, String second) {
        return papers.backlog(toVoid(hall, second), VOIDING_SINCE, null);
    }

    private static Bson toVoid(String hall, String second) {
        return Filters.and(
                Filters.eq("hall", hall),
                Filters.gt(VOIDING_SINCE, Instant.EPOCH),
                Filters.elemMatch("voidings", Filters.ne("requestedBy", second)));
    }

    private static Bson filter(String hall, @Nullable String clerk) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("hall", hall), Filters.eq("waiting", true)));
        if (clerk != null) {
            filters.add(Filters.eq("clerk", clerk));
        }
        return Filters.and(filters);
    }
}

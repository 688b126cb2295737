package org.servicehall.intake.view.online;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for what came online and waits for its window, always within one hall (rule S3). */
@Component
public class OnlineQueries {
    private static final Bson ORDER = Sorts.ascending("receivedAt");

    private final View<OnlineApplication> online;

    OnlineQueries(Views views, OnlineApplications projection) {
        this.online = views.of(projection).kept();
    }

    /** Empty for what a clerk entered by that channel. */
    public Optional<OnlineApplication> find(String no) {
        return online.find(no).filter(OnlineApplication::wasApplied);
    }

    /** @param window null for the whole hall */
    public Page<OnlineApplication> waiting(String hall, @Nullable String window, @Nullable String after, int limit) {
        return online.page(filter(hall, window), ORDER, after, limit);
    }

    public Backlog backlog(String hall, @Nullable String window) {
        return online.backlog(filter(hall, window), "receivedAt", null);
    }

    private static Bson filter(String hall, @Nullable String window) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("hall", hall), Filters.eq("waiting", true)));
        if (window != null) {
            filters.add(Filters.eq("window", window));
        }
        return Filters.and(filters);
    }
}

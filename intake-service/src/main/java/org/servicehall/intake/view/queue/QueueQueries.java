package org.servicehall.intake.view.queue;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.queue.QueueEvent;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for queues, always within one hall. */
@Component
public class QueueQueries {
    private static final Bson ORDER = Sorts.orderBy(Sorts.descending("day"), Sorts.ascending("window"));

    private final View<QueueDay> days;

    QueueQueries(Views views, QueueDays projection) {
        this.days = views.of(projection).kept();
    }

    public Optional<QueueDay> find(String queue) {
        return days.find(queue);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<QueueDay>> findWithVersion(String queue, OptionalLong version) {
        return days.findWithVersion(queue, stream(queue), version);
    }

    /** Latest days first. */
    public Page<QueueDay> page(
            String hall,
            @Nullable String window,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (window != null) {
            wanted.add(Filters.eq("window", window));
        }
        if (from != null) {
            wanted.add(Filters.gte("day", from));
        }
        if (to != null) {
            wanted.add(Filters.lte("day", to));
        }
        return days.page(Filters.and(wanted), ORDER, after, limit);
    }

    private static String stream(String queue) {
        return QueueEvent.STREAM + ":" + queue;
    }
}

package org.servicehall.intake.view.erasure;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.intake.domain.erasure.ErasureStatus;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for requests to erase, always within one hall, latest first. */
@Component
public class ErasureQueries {
    private static final Bson ORDER = Sorts.descending("requestedAt");

    private final View<ErasureSheet> sheets;

    ErasureQueries(Views views, Erasures projection) {
        this.sheets = views.of(projection).kept();
    }

    public Optional<ErasureSheet> find(String no) {
        return sheets.find(no);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<ErasureSheet>> findWithVersion(String no, OptionalLong version) {
        return sheets.findWithVersion(no, stream(no), version);
    }

    public Page<ErasureSheet> page(String hall, @Nullable ErasureStatus status, @Nullable String after, int limit) {
        Bson wanted = status == null ? Filters.eq("hall", hall) : in(hall, status);
        return sheets.page(wanted, ORDER, after, limit);
    }

    /** How many there are in this state, and since when. */
    public Backlog backlog(String hall, ErasureStatus status) {
        return sheets.backlog(in(hall, status), "requestedAt", null);
    }

    public Backlog count(String hall, ErasureStatus status) {
        return sheets.count(in(hall, status));
    }

    private static Bson in(String hall, ErasureStatus status) {
        return Filters.and(Filters.eq("hall", hall), Filters.eq("status", status.name()));
    }

    private static String stream(String no) {
        return ErasureEvent.STREAM + ":" + no;
    }
}

package org.servicehall.intake.view.money;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.intake.domain.money.RefundStatus;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for refunds, always within one hall, latest first. */
@Component
public class RefundQueries {
    private static final Bson ORDER = Sorts.descending("requestedAt");

    private final View<RefundSheet> sheets;

    RefundQueries(Views views, Refunds projection) {
        this.sheets = views.of(projection).kept();
    }

    public Optional<RefundSheet> find(String receiptNo) {
        return sheets.find(receiptNo);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<RefundSheet>> findWithVersion(String receiptNo, OptionalLong version) {
        return sheets.findWithVersion(receiptNo, stream(receiptNo), version);
    }

    public Page<RefundSheet> page(String hall, @Nullable RefundStatus status, @Nullable String after, int limit) {
        return sheets.page(wanted(hall, status, null), ORDER, after, limit);
    }

    public Backlog count(String hall, RefundStatus status) {
        return sheets.count(wanted(hall, status, null));
    }

    /** How many wait for somebody else's decision than of who asked for them. */
    public Backlog toDecide(String hall, String user) {
        return sheets.backlog(wanted(hall, RefundStatus.REQUESTED, user), "requestedAt", null);
    }

    private static Bson wanted(String hall, @Nullable RefundStatus status, @Nullable String notOf) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (status != null) {
            wanted.add(Filters.eq("status", status.name()));
        }
        if (notOf != null) {
            wanted.add(Filters.ne("requestedBy", notOf));
        }
        return Filters.and(wanted);
    }

    private static String stream(String receiptNo) {
        return RefundEvent.STREAM + ":" + receiptNo;
    }
}

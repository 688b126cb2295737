package org.servicehall.intake.view.money;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for takings, always within one hall, latest day first. */
@Component
public class TakingsQueries {
    private static final Bson ORDER = Sorts.orderBy(Sorts.descending("day"), Sorts.ascending("clerk"));
    private static final List<String> TO_COUNT = List.of(TakingsStatus.OPEN.name(), TakingsStatus.SENT_BACK.name());

    private final View<TakingsSheet> days;

    TakingsQueries(Views views, TakingsDays projection) {
        this.days = views.of(projection).kept();
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<TakingsSheet>> findWithVersion(String no, OptionalLong version) {
        return days.findWithVersion(no, stream(no), version);
    }

    /**
     * Whose day it is.
     *
     * @throws Refusal {@code unknown-number}, 404
     */
    public String clerk(String no) {
        return days.find(no).map(TakingsSheet::clerk).orElseThrow(() -> Refusal.notFound("unknown-number", no));
    }

    /**
     * @param clerk whose alone; null for everybody's
     * @param lateAt only what is still to be counted though its time is over at that moment; null for all
     */
    public Page<TakingsSheet> page(
            String hall,
            @Nullable String clerk,
            @Nullable TakingsStatus status,
            @Nullable Instant lateAt,
            @Nullable String after,
            int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (clerk != null) {
            wanted.add(Filters.eq("clerk", clerk));
        }
        if (status != null) {
            wanted.add(Filters.eq("status", status.name()));
        }
        if (lateAt != null) {
            wanted.addAll(toCountSince(lateAt));
        }
        return days.page(Filters.and(wanted), ORDER, after, limit);
    }

    /** The month by window, matter and fee. */
    public TakingsMonth month(String hall, YearMonth month) {
        List<TakingsSheet> sheets = new ArrayList<>();
        Bson wanted = Filters.and(
                Filters.eq("hall", hall), Filters.gte("day", month.atDay(1)), Filters.lte("day", month.atEndOfMonth()));
        days.forEach(wanted, ORDER, sheets::add);
        return TakingsMonth.of(sheets);
    }

    /** What the clerk is to count, and by when. */
    public Backlog toCount(String hall, String clerk) {
        return days.backlog(
                Filters.and(Filters.eq("hall", hall), Filters.eq("clerk", clerk), Filters.in("status", TO_COUNT)),
                "closeBy",
                "closeBy");
    }

    /** What others have counted and somebody is to countersign. */
    public Backlog toCountersign(String hall, String user) {
        return days.backlog(
                Filters.and(
                        Filters.eq("hall", hall),
                        Filters.ne("clerk", user),
                        Filters.eq("status", TakingsStatus.COUNTED.name())),
                "closeBy",
                "closeBy");
    }

    /** What is still to be counted though its time is over. */
    public Backlog late(String hall, Instant now) {
        List<Bson> wanted = new ArrayList<>(toCountSince(now));
        wanted.add(Filters.eq("hall", hall));
        return days.backlog(Filters.and(wanted), "closeBy", "closeBy");
    }

    private static List<Bson> toCountSince(Instant now) {
        return List.of(Filters.in("status", TO_COUNT), Filters.lt("closeBy", now));
    }

    private static String stream(String no) {
        return TakingsEvent.STREAM + ":" + no;
    }
}

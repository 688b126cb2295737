package org.servicehall.intake.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.AskedOrder;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for sheets, always within one hall; urgent ones come first, then the longest waiting (P3). */
@Component
public class ApplicationQueries {
    static final Bson ORDER = Sorts.orderBy(Sorts.descending("urgent"), Sorts.ascending("receivedAt"));
    private static final Bson BY_MEETING = Sorts.ascending("meetAt");
    private static final Map<String, String> ORDERS =
            Map.of("no", "applicationNo", "receivedAt", "receivedAt", "decideBy", "decideBy");

    private static final BsonString PETITION = new BsonString(MatterKind.PETITION.name());

    private final View<ApplicationSheet> sheets;
    private final View<HeldLine> held;
    private final View<FoundLine> found;
    private final Halls halls;
    private final TermSettings settings;

    ApplicationQueries(Views views, Applications projection, Halls halls, TermSettings settings) {
        this.sheets = views.of(projection).kept();
        this.held = sheets.only(HeldLine.class);
        this.found = sheets.only(FoundLine.class);
        this.halls = halls;
        this.settings = settings;
    }

    public Optional<ApplicationSheet> find(String applicationNo) {
        return sheets.find(applicationNo).map(this::counted);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<Versioned<ApplicationSheet>> findWithVersion(String applicationNo, OptionalLong version) {
        return sheets.findWithVersion(applicationNo, stream(applicationNo), version)
                .map(found -> found.map(this::counted));
    }

    public Page<ApplicationSheet> page(String hall, ApplicationSearch search, @Nullable String after, int limit) {
        return page(hall, search, null, after, limit);
    }

    /** @param sort another order than the usual one, as {@code -receivedAt}; null for the usual one */
    public Page<ApplicationSheet> page(
            String hall, ApplicationSearch search, @Nullable String sort, @Nullable String after, int limit) {
        return sheets.page(search.within(hall), AskedOrder.of(sort, ORDER, ORDERS), after, limit)
                .map(this::counted);
    }

    /**
     * Hand-overs that the user gives or receives, with a time agreed upon that is to come (F3).
     *
     * @param sort another order than that of those times, as {@link #page} has it; null for that one
     */
    public Page<ApplicationSheet> meetings(
            String hall,
            ApplicationSearch search,
            String user,
            Instant now,
            @Nullable String sort,
            @Nullable String after,
            int limit) {
        Bson filter = Filters.and(
                search.within(hall),
                Filters.gt("meetAt", now),
                Filters.or(Filters.eq("offeredTo", user), Filters.eq("clerk", user)));
        return sheets.page(filter, AskedOrder.of(sort, BY_MEETING, ORDERS), after, limit)
                .map(this::counted);
    }

    /** Of this number, or whose number begins so; the newest first. */
    public List<FoundLine> numbered(String hall, String no, int limit) {
        Bson wanted = ApplicationSearch.numbered(no).within(hall);
        return found.page(wanted, Sorts.descending("applicationNo"), null, limit)
                .items();
    }

    public Optional<FoundLine> line(String applicationNo) {
        return found.find(applicationNo);
    }

    /** What somebody holds and what is offered to them, to be counted. */
    public HeldApplications held(String hall, String user) {
        Page<HeldLine> all = held.page(ApplicationSearch.heldByOrOfferedTo(user, hall), ORDER, null, Backlog.MOST);
        return new HeldApplications(
                user,
                all.next() == null ? Optional.of(all.items()) : Optional.empty(),
                search -> backlog(hall, search));
    }

    /** How much there is of it, since when and until when it waits; and whether what is due next is a petition (K6). */
    public Backlog backlog(String hall, ApplicationSearch search) {
        return sheets.backlog(search.within(hall), "receivedAt", "decideBy", "kind", PETITION);
    }

    /** Those that were withdrawn between two moments, the second not included. */
    public List<ApplicationSheet> withdrawn(String hall, Instant from, Instant until) {
        List<ApplicationSheet> withdrawn = new ArrayList<>();
        sheets.forEach(
                Filters.and(
                        Filters.eq("hall", hall),
                        Filters.gte("withdrawal.withdrawnAt", from),
                        Filters.lt("withdrawal.withdrawnAt", until)),
                Sorts.ascending("withdrawal.withdrawnAt"),
                withdrawn::add);
        return withdrawn;
    }

    public Backlog count(String hall, ApplicationSearch search) {
        return sheets.count(search.within(hall));
    }

    /** By the schedules of this moment, as whoever watches it counts. */
    private ApplicationSheet counted(ApplicationSheet sheet) {
        return halls.knows(sheet.hall()) ? sheet.counted(settings.limits(halls.deadlines(sheet.hall()))) : sheet;
    }

    private static String stream(String applicationNo) {
        return ApplicationEvent.STREAM + ":" + applicationNo;
    }
}

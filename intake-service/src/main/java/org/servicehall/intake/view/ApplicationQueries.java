package org.servicehall.intake.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for sheets, always within one hall; urgent ones come first, then the longest waiting (P3). */
@Component
public class ApplicationQueries {
    private static final Bson ORDER = Sorts.orderBy(Sorts.descending("urgent"), Sorts.ascending("receivedAt"));
    private static final List<String> OPEN = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::isOpen)
            .map(Enum::name)
            .toList();

    private final View<ApplicationSheet> sheets;

    ApplicationQueries(Views views, Applications projection) {
        this.sheets = views.of(projection);
    }

    /** @param version of the stream that the answer must at least show; empty when any will do */
    public Optional<ApplicationSheet> find(String applicationNo, OptionalLong version) {
        return version.isPresent()
                ? sheets.findAtLeast(applicationNo, stream(applicationNo), version.getAsLong())
                : sheets.find(applicationNo);
    }

    public long version(String applicationNo) {
        return sheets.version(applicationNo, stream(applicationNo)).orElse(0);
    }

    public Page<ApplicationSheet> page(String hall, ApplicationSearch search, @Nullable String after, int limit) {
        return sheets.page(search.within(hall), ORDER, after, limit);
    }

    /** What lies on a clerk's desk: held and still open. */
    public Page<ApplicationSheet> held(String hall, String clerk, @Nullable String after, int limit) {
        return sheets.page(
                Filters.and(Filters.eq("hall", hall), Filters.eq("clerk", clerk), Filters.in("status", OPEN)),
                ORDER,
                after,
                limit);
    }

    /** Hand-overs that wait for this clerk's confirmation (F2). */
    public Page<ApplicationSheet> awaiting(String hall, String clerk, int limit) {
        return sheets.page(Filters.and(Filters.eq("hall", hall), Filters.eq("offeredTo", clerk)), ORDER, null, limit);
    }

    private static String stream(String applicationNo) {
        return ApplicationEvent.STREAM + ":" + applicationNo;
    }
}

package org.servicehall.cases.view.sheet;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** One sheet a number, from both services' events. */
public final class CaseSheets implements Projection<CaseSheet> {
    @Override
    public String name() {
        return "case-sheets";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public Class<CaseSheet> type() {
        return CaseSheet.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent happened -> List.of(happened.applicationNo());
            case CaseEvent happened -> List.of(happened.caseNo());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CaseSheet apply(String id, @Nullable CaseSheet current, RecordedEvent event) {
        return CaseSheet.after(id, current, event);
    }

    /** Urgent ones first, then the latest (P3). */
    public static final Bson ORDER = Sorts.descending("urgent", "no");

    /** What else they can be sorted by, and where that is kept. */
    public static final Map<String, String> ORDERS =
            Map.of("no", "no", "acceptedAt", "handling.opened.acceptedAt", "dueAt", "dueAt");

    /**
     * For {@code GET /api/cases}, whole and by each field it can be narrowed by; days and numbers are a range of {@code no},
     * sorted when it is small; in each order that can be asked for; for departments by their stages and windows (C2, F5).
     * For the two notice boards {@code GET /api/public/notices} and {@code /completions} (C3, C4).
     */
    @Override
    public List<Bson> indexes() {
        return List.of(
                listed("hall", "opened"),
                listed("hall", "status"),
                listed("hall", "handler"),
                listed("hall", "matterId"),
                listed("hall", "window"),
                listed("hall", "maskedName"),
                listed("hall", "handling.stages.stage.body.zh"),
                listed("hall", "handling.joint.leadWindow"),
                listed("hall", "handling.joint.coWindows"),
                Indexes.ascending("hall", "opened", "no"),
                Indexes.ascending("hall", "opened", "handling.opened.acceptedAt"),
                Indexes.ascending("hall", "opened", "dueAt"),
                Indexes.ascending("hall", "publishedUntil"),
                Indexes.ascending("hall", "announcedAt"));
    }

    private static Bson listed(String... narrowedBy) {
        return Indexes.compoundIndex(Indexes.ascending(narrowedBy), ORDER);
    }
}

package org.servicehall.cases.view.sheet;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
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

    /** For the list of cases by what it can be narrowed by, and for the two notice boards (C3, C4). */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("hall", "opened", "no"),
                Indexes.ascending("hall", "status", "no"),
                Indexes.ascending("hall", "handler", "no"),
                Indexes.ascending("hall", "publishedUntil"),
                Indexes.ascending("hall", "announcedAt"),
                Indexes.ascending("hall", "maskedName", "no"));
    }
}

package org.servicehall.attendance.view.month;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Every published month, each a document (rule T7). */
public final class PublishedMonths implements Projection<PublishedMonth> {
    @Override
    public String name() {
        return "published-months";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ATTENDANCE);
    }

    @Override
    public Class<PublishedMonth> type() {
        return PublishedMonth.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "month"));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof MonthEvent month ? List.of(month.attendanceMonth()) : List.of();
    }

    @Override
    public PublishedMonth apply(String id, @Nullable PublishedMonth current, RecordedEvent event) {
        return switch ((MonthEvent) event.payload()) {
            case MonthPublished month ->
                new PublishedMonth(
                        id, month.hall(), month.month(), month.version(), month.publishedBy(), month.publishedAt());
        };
    }
}

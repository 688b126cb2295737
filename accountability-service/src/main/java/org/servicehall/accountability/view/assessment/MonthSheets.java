package org.servicehall.accountability.view.assessment;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.assessment.MonthSheet.Attendance;
import org.servicehall.accountability.view.assessment.MonthSheet.Published;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.AssessmentEvent;
import org.servicehall.contracts.accountability.AssessmentEvent.AssessmentPublished;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Published months, a document a hall and month; attendance and assessment come in any order (rules D8, T7, W1). */
public final class MonthSheets implements Projection<MonthSheet> {
    /** Latest first. */
    public static final Bson ORDER = Sorts.descending("month");

    @Override
    public String name() {
        return "month-sheets";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY, Topics.ATTENDANCE);
    }

    @Override
    public Class<MonthSheet> type() {
        return MonthSheet.class;
    }

    /** For the board: a hall's months, latest first. */
    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("month")));
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case AssessmentEvent assessment -> List.of(assessment.assessmentNo());
            case MonthEvent month -> List.of(month.attendanceMonth());
            default -> List.of();
        };
    }

    @Override
    public MonthSheet apply(String id, @Nullable MonthSheet current, RecordedEvent event) {
        return switch (event.payload()) {
            case MonthPublished month ->
                or(current, id, month.hall(), month.month())
                        .with(new Attendance(month.version(), month.rows(), month.publishedAt()));
            case AssessmentPublished assessment ->
                or(current, id, assessment.hall(), assessment.month()).with(published(assessment));
            default -> throw new IllegalArgumentException(event.type());
        };
    }

    private static Published published(AssessmentPublished event) {
        return new Published(
                event.version(),
                event.formula(),
                event.clerks(),
                event.windows(),
                event.reason(),
                event.publishedBy(),
                event.publishedAt());
    }

    private static MonthSheet or(@Nullable MonthSheet current, String no, String hall, String month) {
        return current == null ? MonthSheet.empty(no, hall, month) : current;
    }
}

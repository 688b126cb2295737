package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/**
 * What a hall has published about a month (rules D8, T7, W1).
 *
 * @param no hall and month, as {@code 330106-202611}
 * @param month as {@code 2026-11}
 * @param attendance its latest version; null while none is published
 * @param assessments all versions, oldest first
 */
public record MonthSheet(
        String no, String hall, String month, @Nullable Attendance attendance, List<Published> assessments) {

    /** The month's attendance as published last. */
    public record Attendance(int version, List<Row> rows, Instant publishedAt) {}

    /** A version of the assessment. */
    public record Published(
            int version,
            String formula,
            List<Line> clerks,
            List<Line> windows,
            @Nullable String reason,
            @Person String publishedBy,
            Instant publishedAt) {}

    static MonthSheet empty(String no, String hall, String month) {
        return new MonthSheet(no, hall, month, null, List.of());
    }

    MonthSheet with(Attendance published) {
        boolean later = attendance == null || attendance.version() < published.version();
        return later ? new MonthSheet(no, hall, month, published, assessments) : this;
    }

    MonthSheet with(Published version) {
        List<Published> all = Stream.concat(assessments.stream(), Stream.of(version))
                .sorted(Comparator.comparingInt(Published::version))
                .toList();
        return new MonthSheet(no, hall, month, attendance, all);
    }

    /** That version of the assessment, or the latest. */
    public Optional<Published> assessment(@Nullable Integer version) {
        return assessments.stream()
                .filter(published -> version == null || published.version() == version)
                .reduce((earlier, later) -> later);
    }
}

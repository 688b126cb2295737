package org.servicehall.contracts.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/** A month's attendance, once published (rule T7); topic {@code hall.attendance}. */
public sealed interface MonthEvent {
    String NAMESPACE = "org.servicehall.attendance-month";
    String STREAM = "AttendanceMonth";

    /** Hall and month: {@code 330106-202611}. */
    String attendanceMonth();

    /**
     * Published by the office; it stays as it is, a correction is a further version.
     *
     * @param month as {@code 2026-11}
     * @param version 1 for the first
     * @param faults late, early, off post and absent half days: what enters the ledger (rule T10)
     * @param reason why it was corrected; null for the first version
     */
    @Event(namespace = NAMESPACE, name = "published", version = "1")
    record MonthPublished(
            @EventTag(key = STREAM) String attendanceMonth,
            String hall,
            String month,
            int version,
            List<Row> rows,
            List<AttendanceFault> faults,
            @Nullable String reason,
            @Person String publishedBy,
            Instant publishedAt)
            implements MonthEvent {}

    /**
     * One clerk's month, counted in half days.
     *
     * @param leave half days at least partly excused, by kind of leave
     * @param marks what each half day was, so that the posted sheet can be written again from the event: {@code
     *     2026-11-23-MORNING} → {@code PRESENT}, {@code LATE+LEFT_EARLY}; a kind of leave where leave covers all of it
     */
    record Row(
            @Person String clerk,
            String window,
            int halfDays,
            int present,
            int late,
            int leftEarly,
            int offPost,
            int absent,
            int notSignedOut,
            Map<String, Integer> leave,
            Map<String, String> marks) {
        /** Of a month that is only counted. */
        public Row(
                String clerk,
                String window,
                int halfDays,
                int present,
                int late,
                int leftEarly,
                int offPost,
                int absent,
                int notSignedOut,
                Map<String, Integer> leave) {
            this(clerk, window, halfDays, present, late, leftEarly, offPost, absent, notSignedOut, leave, Map.of());
        }
    }

    /**
     * One fault.
     *
     * @param verdict LATE, LEFT_EARLY, OFF_POST or ABSENT
     * @param evidence ids of the events it follows from; empty where nothing was signed
     */
    record AttendanceFault(
            @Person String clerk,
            String window,
            LocalDate day,
            AttendanceEvent.HalfDay half,
            String verdict,
            List<String> evidence) {}
}

package org.servicehall.attendance.domain.month;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;

/** A month's attendance: what is published stays as it is, a correction is a further version (rule T7). */
@EventSourcedEntity(tagKey = MonthEvent.STREAM)
public class AttendanceMonth {
    private @Nullable MonthPublished latest;

    @EntityCreator
    public AttendanceMonth() {}

    @CommandHandler
    void publish(PublishMonth command, EventAppender events) {
        // At its very last moment nobody can be said not to have signed out yet.
        if (!command.at().isAfter(command.ends())) {
            throw Refusal.conflict("month-not-over", "T7", command.month());
        }
        if (latest != null) {
            checkCorrection(latest, command);
        }
        events.append(new MonthPublished(
                command.attendanceMonth(),
                command.hall(),
                command.month().toString(),
                latest == null ? 1 : latest.version() + 1,
                command.rows(),
                command.faults(),
                latest == null ? null : command.reason(),
                command.by(),
                command.at()));
    }

    /** Rows say what each half day was, so two sheets with equal rows say the same. */
    private static void checkCorrection(MonthPublished latest, PublishMonth command) {
        if (latest.rows().equals(command.rows())) {
            throw Refusal.conflict("month-unchanged", "T7", command.month(), latest.version());
        }
        if (command.reason() == null) {
            throw Refusal.unprocessable("new-version-needs-reason", "T7", command.month());
        }
    }

    @EventSourcingHandler
    void on(MonthPublished event) {
        latest = event;
    }
}

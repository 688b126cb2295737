package org.servicehall.attendance.domain.month;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
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
        MonthAct.PUBLISH.check(latest, command);
        if (latest != null && command.reason() == null) {
            throw Refusal.unprocessable("new-version-needs-reason", "T7", command.month())
                    .at("reason");
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

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return Offers.of(MonthAct.values(), act -> act.check(latest, question.command()));
    }

    @EventSourcingHandler
    void on(MonthPublished event) {
        latest = event;
    }
}

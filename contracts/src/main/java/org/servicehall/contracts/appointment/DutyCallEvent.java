package org.servicehall.contracts.appointment;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/** An urgent need outside working time, taken by whoever is on duty (rules A3, T8); topic {@code hall.applications}. */
public sealed interface DutyCallEvent {
    String NAMESPACE = "org.servicehall.duty-call";
    String STREAM = "DutyCall";

    /** Number of the call, unique over all halls: {@code 330106-ZB20261123-0001}. */
    String dutyCallNo();

    /**
     * Taken, when the hall was closed (rule A3).
     *
     * @param clerk who is to be notified
     * @param onDuty who was on duty by the rota (T8)
     * @param takenBy who took the call
     */
    @Event(namespace = NAMESPACE, name = "taken", version = "1")
    record DutyCallTaken(
            @EventTag(key = STREAM) String dutyCallNo,
            String hall,
            String matterId,
            LocalizedText matterName,
            String window,
            Channel channel,
            Applicant person,
            @Person String clerk,
            @Person String onDuty,
            @Person String takenBy,
            Instant takenAt)
            implements DutyCallEvent {}

    /** The clerk knows (rule A3). */
    @Event(namespace = NAMESPACE, name = "clerk-notified", version = "1")
    record DutyClerkNotified(
            @EventTag(key = STREAM) String dutyCallNo,
            String hall,
            @Person String clerk,
            @Person String notifiedBy,
            Instant notifiedAt)
            implements DutyCallEvent {}

    /** The clerk is there (rule A3). */
    @Event(namespace = NAMESPACE, name = "clerk-arrived", version = "1")
    record DutyClerkArrived(
            @EventTag(key = STREAM) String dutyCallNo,
            String hall,
            @Person String clerk,
            @Person String recordedBy,
            Instant arrivedAt)
            implements DutyCallEvent {}

    /** How it ended. */
    @Event(namespace = NAMESPACE, name = "closed", version = "1")
    record DutyCallClosed(
            @EventTag(key = STREAM) String dutyCallNo,
            String hall,
            String result,
            @Person String closedBy,
            Instant closedAt)
            implements DutyCallEvent {}
}

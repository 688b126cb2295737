package org.servicehall.contracts.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;

/**
 * What is booked of a clerk's day (rules A1, A2); topic {@code hall.applications}. A stream is one clerk's one day, so that
 * of two bookings that race for the same time only one can be recorded.
 */
public sealed interface AppointmentEvent {
    String NAMESPACE = "org.servicehall.appointment";
    String STREAM = "Agenda";

    /** Who acts at the public door, in the place of a user. */
    String RESIDENT = "public";

    /** Hall, clerk and day: {@code 330106-wang.fang-20261123}. */
    String agenda();

    /** Number of the appointment, unique over all halls: {@code 330106-YY20261123-0001}. */
    String appointmentNo();

    /**
     * A resident's wish was given a time (rule A1).
     *
     * @param kind in the hall, or away (A2)
     * @param visit why away; null in the hall
     * @param from when it begins
     * @param until when the clerk is free again
     * @param note what the clerk should know; no personal data; null when nothing
     */
    @Event(namespace = NAMESPACE, name = "booked", version = "1")
    record AppointmentBooked(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            @Person String clerk,
            String window,
            String matterId,
            LocalizedText matterName,
            Channel channel,
            Applicant person,
            VisitKind kind,
            @Nullable Visit visit,
            LocalDate date,
            Instant from,
            Instant until,
            @Nullable String note,
            @Person String bookedBy,
            Instant bookedAt)
            implements AppointmentEvent {}

    /**
     * Called off before it began; its time is free again (rule A1).
     *
     * @param reasonTold whether whoever gave the reason knew that the resident reads it (S3); null in events of before
     */
    @Event(namespace = NAMESPACE, name = "cancelled", version = "1")
    record AppointmentCancelled(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            String reason,
            @Person String cancelledBy,
            Instant cancelledAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean reasonTold)
            implements AppointmentEvent {}

    /** The two met. */
    @Event(namespace = NAMESPACE, name = "kept", version = "1")
    record AppointmentKept(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            @Person String markedBy,
            Instant markedAt)
            implements AppointmentEvent {}

    /** The resident did not come, or was not met. */
    @Event(namespace = NAMESPACE, name = "missed", version = "1")
    record AppointmentMissed(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            @Person String markedBy,
            Instant markedAt)
            implements AppointmentEvent {}

    /**
     * Stands in the place of an earlier booking, whose time ends with it; recorded beside {@link AppointmentBooked}
     * (rules A1, S3).
     *
     * @param insteadOf number of the earlier one
     * @param formerAgenda whose day that is on
     * @param reason why it was given another time; no personal data
     * @param rebookedBy {@link #RESIDENT} where the resident moved it
     */
    @Event(namespace = NAMESPACE, name = "rebooked", version = "1")
    record AppointmentRebooked(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            String insteadOf,
            String formerAgenda,
            LocalDate date,
            Instant from,
            Instant until,
            String reason,
            @Person String rebookedBy,
            Instant rebookedAt)
            implements AppointmentEvent {}

    /**
     * Given another time under another number; the time it had is free again (rules A1, S3).
     *
     * @param to number of the appointment that stands in its place
     * @param date day of that one
     * @param movedBy {@link #RESIDENT} where the resident moved it
     * @param reasonTold as in {@link AppointmentCancelled}
     */
    @Event(namespace = NAMESPACE, name = "moved", version = "1")
    record AppointmentMoved(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            String to,
            LocalDate date,
            Instant from,
            Instant until,
            String reason,
            @Person String movedBy,
            Instant movedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean reasonTold)
            implements AppointmentEvent {}

    /**
     * By what the resident wishes to be told of it, recorded beside {@link AppointmentBooked} (rule S5); where it is missing,
     * by nothing. The address is in the vault.
     */
    @Event(namespace = NAMESPACE, name = "messages-chosen", version = "1")
    record AppointmentMessagesChosen(
            @EventTag(key = STREAM) String agenda, String hall, String appointmentNo, List<MessageChannel> channels)
            implements AppointmentEvent {}

    /**
     * Concerns an application or the case that became of it, recorded beside {@link AppointmentBooked} (rule S8); where it is
     * missing, none.
     *
     * @param act what is to be done then; null where nobody said so
     * @param representative who comes for the applicant, as the application counts them; null where they come themselves
     */
    @Event(namespace = NAMESPACE, name = "tied", version = "1")
    record AppointmentTied(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            String applicationNo,
            @Nullable RepresentedAct act,
            @Nullable Integer representative)
            implements AppointmentEvent {}

    /**
     * The hall moved or cancelled it, and no message tells the resident, or none went out: somebody calls them (rules A1, S5).
     *
     * @param news what they are to be told
     */
    @Event(namespace = NAMESPACE, name = "resident-to-be-told", version = "1")
    record ResidentToBeTold(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            AppointmentNews news,
            Instant since)
            implements AppointmentEvent {}

    /** Somebody told them, or tried in vain (rules A1, S5). */
    @Event(namespace = NAMESPACE, name = "resident-told", version = "1")
    record ResidentTold(
            @EventTag(key = STREAM) String agenda,
            String hall,
            String appointmentNo,
            ToldBy how,
            @Person String toldBy,
            Instant toldAt)
            implements AppointmentEvent {}
}

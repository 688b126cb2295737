package org.servicehall.intake.domain.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ToldBy;

/** What is done with a clerk's day. */
public sealed interface AppointmentCommand {
    String agenda();

    /** The signed-in person. */
    String by();

    Instant at();

    /**
     * @param former what it stands in the place of; null for a new wish
     * @param leave when the clerk is on approved leave
     * @param entry number and person, drawn and kept only once nothing stands against the booking
     * @param rules which times can be booked in this hall
     */
    record BookAppointment(
            @TargetEntityId String agenda,
            String hall,
            String clerk,
            Wish wish,
            LocalDate date,
            LocalTime start,
            int slots,
            SlotRules rules,
            List<Slot> leave,
            @Nullable Former former,
            Supplier<Entry> entry,
            String by,
            Instant at)
            implements AppointmentCommand {}

    /**
     * What the resident wants and how the hall heard of it (rule A1).
     *
     * @param visit why the clerk goes there; null in the hall (A2)
     * @param hasAddress whether the vault is to keep where to go (A2)
     * @param messages by what the resident wishes to be told of it (S5)
     * @param tie the application that it concerns; null where none (S8)
     */
    record Wish(
            String matterId,
            LocalizedText matterName,
            String window,
            Channel channel,
            VisitKind kind,
            @Nullable Visit visit,
            boolean hasAddress,
            @Nullable String note,
            List<MessageChannel> messages,
            @Nullable Tie tie) {
        /** Of somebody who wishes for no messages, about no application. */
        public Wish(
                String matterId,
                LocalizedText matterName,
                String window,
                Channel channel,
                VisitKind kind,
                @Nullable Visit visit,
                boolean hasAddress,
                @Nullable String note) {
            this(matterId, matterName, window, channel, kind, visit, hasAddress, note, List.of(), null);
        }
    }

    /**
     * An appointment that is given another time.
     *
     * @param agenda on whose day it is
     * @param reason why, as the office or the resident says; no personal data
     * @param told how the resident has been told already (S5); null where they have not
     */
    record Former(
            String agenda,
            String appointmentNo,
            String reason,
            @Nullable ToldBy told) {
        /** Of a resident who has not been told yet, or does it themselves. */
        public Former(String agenda, String appointmentNo, String reason) {
            this(agenda, appointmentNo, reason, null);
        }
    }

    /** Ends the appointment that another stands in the place of; nothing where it is over already. */
    record EndMovedAppointment(
            @TargetEntityId String agenda,
            String appointmentNo,
            String to,
            LocalDate date,
            Slot slot,
            String reason,
            String by,
            Instant at)
            implements AppointmentCommand {}

    record Entry(String appointmentNo, Applicant person) {}

    /** @param told how the resident has been told already (S5); null where they have not */
    record CancelAppointment(
            @TargetEntityId String agenda,
            String appointmentNo,
            String reason,
            @Nullable ToldBy told,
            String by,
            Instant at)
            implements AppointmentCommand {
        /** Of a resident who has not been told yet, or does it themselves. */
        public CancelAppointment(String agenda, String appointmentNo, String reason, String by, Instant at) {
            this(agenda, appointmentNo, reason, null, by, at);
        }
    }

    /** @param kept whether the two met */
    record MarkAppointment(@TargetEntityId String agenda, String appointmentNo, boolean kept, String by, Instant at)
            implements AppointmentCommand {}

    /** That no message tells the resident of it; nothing where somebody is to tell them of that already (S5). */
    record HaveResidentTold(
            @TargetEntityId String agenda, String appointmentNo, AppointmentNews news, String by, Instant at)
            implements AppointmentCommand {}

    /**
     * @param messageFailed whether a message about it failed that nobody has settled (S5)
     * @param how the resident was told, or that nobody was reached
     */
    record RecordResidentTold(
            @TargetEntityId String agenda,
            String appointmentNo,
            boolean messageFailed,
            ToldBy how,
            String by,
            Instant at)
            implements AppointmentCommand {}
}

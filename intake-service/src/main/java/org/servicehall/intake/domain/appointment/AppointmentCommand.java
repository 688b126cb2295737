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
     */
    record Wish(
            String matterId,
            LocalizedText matterName,
            String window,
            Channel channel,
            VisitKind kind,
            @Nullable Visit visit,
            boolean hasAddress,
            @Nullable String note) {}

    /**
     * An appointment that is given another time.
     *
     * @param agenda on whose day it is
     * @param reason why, as the office or the resident says; no personal data
     */
    record Former(String agenda, String appointmentNo, String reason) {}

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

    record CancelAppointment(@TargetEntityId String agenda, String appointmentNo, String reason, String by, Instant at)
            implements AppointmentCommand {}

    /** @param kept whether the two met */
    record MarkAppointment(@TargetEntityId String agenda, String appointmentNo, boolean kept, String by, Instant at)
            implements AppointmentCommand {}
}

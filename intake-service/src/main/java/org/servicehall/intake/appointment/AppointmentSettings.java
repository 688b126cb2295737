package org.servicehall.intake.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.SlotRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.appointments.*}.
 *
 * @param slot length of what is booked at least (A1)
 * @param horizonDays how many calendar days ahead may be booked (A1)
 * @param visitSlots slots that a visit takes when the booking says nothing else, the way there included (A2)
 * @param publicNotice how long before it begins a resident can still book, move or cancel at the public door (S3)
 * @param perPhone how many appointments to come one phone number may have booked there; 0 shuts that door (S3)
 * @param messagesADay about how many bookings and moves made there in one day messages go to one phone or e-mail address at
 *     most, whatever became of them since; 0 lets nobody wish for messages there (S3)
 * @param reminder at what time of the working day before residents are reminded who wish for messages (S5)
 */
@Validated
@ConfigurationProperties("hall.appointments")
public record AppointmentSettings(
        @DefaultValue("30m") @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 3)
        Duration slot,

        @DefaultValue("60") @Min(1) @Max(366) int horizonDays,
        @DefaultValue("4") @Min(1) @Max(36) int visitSlots,

        @DefaultValue("2h") @NotNull @DurationMin(minutes = 0) @DurationMax(days = 7)
        Duration publicNotice,

        @DefaultValue("2") @Min(0) @Max(20) int perPhone,
        @DefaultValue("3") @Min(0) @Max(20) int messagesADay,
        @DefaultValue("10:00") @NotNull LocalTime reminder) {

    public SlotRules rules(HallCalendar calendar) {
        return new SlotRules(calendar, slot, horizonDays);
    }

    /** When a resident is reminded of what begins then: on the last working day before (S5). */
    public Instant reminderOf(Instant from, HallCalendar calendar) {
        LocalDate day = calendar.dateOf(from).minusDays(1);
        while (!calendar.day(day).isWorking()) {
            day = day.minusDays(1);
        }
        return day.atTime(reminder).atZone(calendar.zone()).toInstant();
    }

    /** The last moment at which a resident may change it. */
    public Instant changeableUntil(Instant from) {
        return from.minus(publicNotice);
    }

    public int slotsOf(VisitKind kind) {
        return kind.isAway() ? visitSlots : 1;
    }
}

package org.servicehall.intake.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
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
 */
@Validated
@ConfigurationProperties("hall.appointments")
public record AppointmentSettings(
        @DefaultValue("30m") @NotNull @DurationMin(minutes = 5) @DurationMax(hours = 3)
        Duration slot,

        @DefaultValue("60") @Min(1) @Max(366) int horizonDays,
        @DefaultValue("4") @Min(1) @Max(36) int visitSlots) {

    public SlotRules rules(HallCalendar calendar) {
        return new SlotRules(calendar, slot, horizonDays);
    }

    public int slotsOf(VisitKind kind) {
        return kind.isAway() ? visitSlots : 1;
    }
}

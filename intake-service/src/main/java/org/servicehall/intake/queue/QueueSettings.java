package org.servicehall.intake.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.intake.domain.queue.QueueRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.queue.*} (rule S2).
 *
 * @param lead how long before each opening tickets are given at the public page
 * @param closing how long after the last closing time whoever still waits is sent home
 * @param tickets how many a window gives a day at most; more would not fit its stream
 * @param publicTickets how many of them at the public page at most, so that the rest is the desk's; where nothing is set three
 *     quarters, and 150 at most
 * @param recalls how often a ticket is called again at most
 * @param priorityInARow how many with priority are called one after another at most while others wait
 * @param behind how many others are called before one that was missed and brought back
 * @param priority grounds of priority that hang on the wall
 */
@Validated
@ConfigurationProperties("hall.queue")
public record QueueSettings(
        @DefaultValue("30m") @NotNull @DurationMin(minutes = 0) @DurationMax(hours = 3)
        Duration lead,

        @DefaultValue("30m") @NotNull @DurationMin(minutes = 0) @DurationMax(hours = 3)
        Duration closing,

        @DefaultValue("200") @Min(1) @Max(240) int tickets,
        @Min(0) @Max(240) @Nullable Integer publicTickets,
        @DefaultValue("3") @Min(0) @Max(10) int recalls,
        @DefaultValue("2") @Min(1) @Max(20) int priorityInARow,
        @DefaultValue("3") @Min(0) @Max(20) int behind,

        @DefaultValue({"AGED_60", "DISABLED", "SOLDIER_OR_VETERAN", "PREGNANT_OR_WITH_INFANT"}) @NotNull
        Set<PriorityGround> priority) {
    private static final int MOST_BY_DEFAULT = 150;

    /** @throws IllegalArgumentException where the public page were to give more than there are */
    public QueueSettings {
        if (publicTickets != null && publicTickets > tickets) {
            throw new IllegalArgumentException(
                    "hall.queue.public-tickets is %d, more than hall.queue.tickets, which is %d"
                            .formatted(publicTickets, tickets));
        }
    }

    public QueueRules rules(HallCalendar calendar) {
        int atThePage = publicTickets == null ? Math.min(MOST_BY_DEFAULT, tickets * 3 / 4) : publicTickets;
        return new QueueRules(calendar, lead, closing, tickets, atThePage, recalls, priorityInARow, behind, priority);
    }
}

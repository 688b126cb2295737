package org.servicehall.intake.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

/** What the public page gives is part of what there is. */
@Tag("S2")
class QueueSettingsTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    @Test
    void thePublicPageGivesNoMoreThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(100, 101))
                .withMessageContaining("hall.queue.public-tickets is 101, more than hall.queue.tickets, which is 100");
        assertThat(settings(100, 100).rules(CALENDAR).publicTickets()).isEqualTo(100);
        assertThat(settings(100, 0).rules(CALENDAR).publicTickets()).isZero();
    }

    @Test
    void whereNothingIsSetItGivesThreeQuartersAndAHundredAndFiftyAtMost() {
        assertThat(settings(200, null).rules(CALENDAR).publicTickets()).isEqualTo(150);
        assertThat(settings(240, null).rules(CALENDAR).publicTickets()).isEqualTo(150);
        assertThat(settings(100, null).rules(CALENDAR).publicTickets()).isEqualTo(75);
    }

    private static QueueSettings settings(int tickets, @Nullable Integer publicTickets) {
        Duration half = Duration.ofMinutes(30);
        return new QueueSettings(half, half, tickets, publicTickets, 3, 2, 3, Set.of());
    }
}

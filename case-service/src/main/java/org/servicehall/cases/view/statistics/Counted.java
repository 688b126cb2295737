package org.servicehall.cases.view.statistics;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;

/**
 * Which of a month's entries one figure counts (D8): those and no others are listed behind it.
 *
 * @param by null for the whole hall
 * @param key code of the window, the clerk or the matter; null for the whole hall
 * @param tenth of the limit that was used, see {@link ShareOfLimit#tenth}; null for any
 * @param weekday of the moment that counts, 1 for Monday to 7; null for any
 * @param hour of that moment by the hall's clock, 0 to 23; null for any
 */
public record Counted(
        Figure figure,
        @Nullable By by,
        @Nullable String key,
        @Nullable Integer tenth,
        @Nullable Integer weekday,
        @Nullable Integer hour) {
    /**
     * @param month whether a moment lies in it
     * @param now what is due later is not late yet
     */
    public boolean counts(RegisterEntry entry, Predicate<Instant> month, Instant now, HallCalendar calendar) {
        Instant moment = figure.at(entry, now);
        return moment != null
                && month.test(moment)
                && (by == null || key == null || key.equals(figure.key(by, entry)))
                && isThen(moment.atZone(calendar.zone()))
                && hasUsed(ShareOfLimit.of(entry, calendar));
    }

    private boolean isThen(ZonedDateTime moment) {
        return (weekday == null || weekday == moment.getDayOfWeek().getValue())
                && (hour == null || hour == moment.getHour());
    }

    private boolean hasUsed(@Nullable Long share) {
        return tenth == null || (share != null && tenth == ShareOfLimit.tenth(share));
    }
}

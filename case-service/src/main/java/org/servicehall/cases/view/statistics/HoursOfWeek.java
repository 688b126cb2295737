package org.servicehall.cases.view.statistics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.servicehall.cases.view.register.RegisterEntry;

/** What a hall received, counted by the weekday and the hour of its clock (D8). */
public final class HoursOfWeek {
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final Predicate<Instant> month;
    private final ZoneId zone;
    private final int[] counts = new int[DAYS * HOURS];

    /**
     * What came at that time.
     *
     * @param weekday 1 for Monday to 7
     * @param hour the hour in which it came, 0 to 23
     */
    public record ReceivedThen(int weekday, int hour, int count) {}

    /** @param month whether a moment lies in it */
    public HoursOfWeek(Predicate<Instant> month, ZoneId zone) {
        this.month = month;
        this.zone = zone;
    }

    /** What was received at another time doesn't count. */
    public void add(RegisterEntry entry) {
        Instant received = entry.receivedAt();
        if (received != null && month.test(received)) {
            ZonedDateTime moment = received.atZone(zone);
            counts[(moment.getDayOfWeek().getValue() - 1) * HOURS + moment.getHour()]++;
        }
    }

    /** From Monday's first hour on; those at which nothing came are left out. */
    public List<ReceivedThen> counts() {
        return IntStream.range(0, counts.length)
                .filter(place -> counts[place] > 0)
                .mapToObj(place -> new ReceivedThen(place / HOURS + 1, place % HOURS, counts[place]))
                .toList();
    }
}

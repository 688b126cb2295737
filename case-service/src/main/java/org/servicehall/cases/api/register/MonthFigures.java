package org.servicehall.cases.api.register;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.statistics.By;
import org.servicehall.cases.view.statistics.Figure;
import org.servicehall.cases.view.statistics.Figures;
import org.servicehall.cases.view.statistics.Tally;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * The figures of a month (D8), counted from the register and kept while this instance writes nothing to it, for five seconds at
 * most: so old may be what another instance wrote, or what became late meanwhile (ADR 67). Whoever asks while they are counted
 * waits for them.
 */
@Component
final class MonthFigures {
    private static final Duration KEPT = Duration.ofSeconds(5);
    /** Months and ways to count them. */
    private static final int MOST = 64;

    private final View<RegisterEntry> register;
    private final Halls halls;
    private final Clock clock;
    /** Entries that this instance has written. */
    private final AtomicLong written = new AtomicLong();

    private final Map<Asked, Month> months = new LinkedHashMap<>(MOST, 0.75f, true);

    MonthFigures(View<RegisterEntry> register, Halls halls, Clock clock) {
        this.register = register;
        this.halls = halls;
        this.clock = clock;
        register.tell(_ -> written.incrementAndGet());
    }

    private record Asked(String hall, YearMonth month, By by) {}

    /** @param writes of this instance before they were counted */
    private record Counted(List<Figures> figures, HallCalendar calendar, long writes, Instant at, long ticks) {}

    /** One at a time counts it. */
    private static final class Month {
        private @Nullable Counted counted;
    }

    List<Figures> of(String hall, YearMonth month, By by) {
        Asked asked = new Asked(hall, month, by);
        Month kept = kept(asked);
        synchronized (kept) {
            HallCalendar calendar = halls.calendar(hall);
            Counted counted = kept.counted;
            if (counted == null || !holds(counted, calendar)) {
                counted = count(asked, calendar);
                kept.counted = counted;
            }
            return counted.figures();
        }
    }

    private Month kept(Asked asked) {
        synchronized (months) {
            Month kept = months.computeIfAbsent(asked, _ -> new Month());
            if (months.size() > MOST) {
                months.remove(months.keySet().iterator().next());
            }
            return kept;
        }
    }

    private boolean holds(Counted counted, HallCalendar calendar) {
        Duration age = Duration.between(counted.at(), clock.instant());
        return counted.writes() == written.get()
                && counted.calendar().equals(calendar)
                && !age.isNegative()
                && age.compareTo(KEPT) < 0
                && System.nanoTime() - counted.ticks() < KEPT.toNanos();
    }

    /** A day at a time, each entry in each day in which something of it happened: no more than a day's are in memory. */
    private Counted count(Asked asked, HallCalendar calendar) {
        long ticks = System.nanoTime();
        long writes = written.get();
        Instant now = clock.instant();
        Tally tally = new Tally(asked.by(), now, calendar);
        IntStream.rangeClosed(1, asked.month().lengthOfMonth())
                .mapToObj(day -> Months.day(asked.month().atDay(day), calendar.zone()))
                .forEach(day ->
                        register.forEachInAnyOrder(happened(asked.hall(), day), entry -> tally.add(entry, day::holds)));
        return new Counted(tally.figures(), calendar, writes, now, ticks);
    }

    /** By the index that each of the five things has. */
    private static Bson happened(String hall, Months span) {
        List<Bson> any = Stream.of(Figure.values())
                .map(Figure::field)
                .distinct()
                .map(span::holding)
                .toList();
        return Filters.and(Filters.eq("hall", hall), Filters.or(any));
    }
}

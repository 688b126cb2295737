package org.servicehall.cases.view.statistics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;

/** Counts the register's entries of one month (rule D8), which may be handed over a span of it at a time. */
public final class Tally {
    private final By by;
    private final Instant now;
    private final HallCalendar calendar;
    private final Map<String, Counts> byKey = new TreeMap<>();

    /** @param now what is due later is not late yet */
    public Tally(By by, Instant now, HallCalendar calendar) {
        this.by = by;
        this.now = now;
        this.calendar = calendar;
    }

    /** @param within whether a moment lies in the span: only what happened in it counts, so that spans add up */
    public void add(RegisterEntry entry, Predicate<Instant> within) {
        for (Figure figure : Figure.values()) {
            Instant moment = figure.at(entry, now);
            String key = figure.key(by, entry);
            if (moment != null && key != null && within.test(moment)) {
                byKey.computeIfAbsent(key, _ -> new Counts()).add(figure, entry);
            }
        }
    }

    public List<Figures> figures() {
        return byKey.entrySet().stream()
                .map(entry -> entry.getValue().as(entry.getKey(), by == By.CLERK ? entry.getKey() : null))
                .toList();
    }

    private final class Counts {
        private final Map<Figure, Integer> counted = new EnumMap<>(Figure.class);
        private long shares;

        void add(Figure figure, RegisterEntry entry) {
            counted.merge(figure, 1, Integer::sum);
            if (figure == Figure.COMPLETED) {
                // A case without promised working time took none of it.
                shares += Objects.requireNonNullElse(ShareOfLimit.of(entry, calendar), 0L);
            }
        }

        private int of(Figure figure) {
            return counted.getOrDefault(figure, 0);
        }

        Figures as(String key, @Nullable String clerk) {
            int completed = of(Figure.COMPLETED);
            return new Figures(
                    key,
                    clerk,
                    of(Figure.RECEIVED),
                    of(Figure.CLOSED),
                    of(Figure.ACCEPTED),
                    completed,
                    of(Figure.WITHDRAWN),
                    of(Figure.ON_TIME),
                    of(Figure.LATE),
                    of(Figure.EXTENDED),
                    completed == 0 ? 0 : Math.toIntExact(Math.round((double) shares / completed)));
        }
    }
}

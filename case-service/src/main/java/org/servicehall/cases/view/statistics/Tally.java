package org.servicehall.cases.view.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;

/** Counts the register's entries of one month (rule D8). */
public final class Tally {
    private final Predicate<Instant> month;
    private final HallCalendar calendar;
    private final Map<String, Counts> byKey = new TreeMap<>();

    /** @param month whether a moment lies in it */
    public Tally(Predicate<Instant> month, HallCalendar calendar) {
        this.month = month;
        this.calendar = calendar;
    }

    public void add(@Nullable String key, RegisterEntry entry) {
        if (key != null) {
            byKey.computeIfAbsent(key, _ -> new Counts()).add(entry);
        }
    }

    public List<Figures> figures() {
        return byKey.entrySet().stream()
                .map(entry -> entry.getValue().as(entry.getKey()))
                .toList();
    }

    private boolean within(@Nullable Instant moment) {
        return moment != null && month.test(moment);
    }

    private final class Counts {
        private int received;
        private int closed;
        private int accepted;
        private int completed;
        private int onTime;
        private int extended;
        private long shares;

        void add(RegisterEntry entry) {
            received += within(entry.receivedAt()) ? 1 : 0;
            closed += within(entry.closedAt()) ? 1 : 0;
            accepted += within(entry.acceptedAt()) ? 1 : 0;
            if (within(entry.completedAt())) {
                completed++;
                onTime += Boolean.TRUE.equals(entry.onTime()) ? 1 : 0;
                extended += entry.extended() ? 1 : 0;
                shares += share(entry);
            }
        }

        /** In per cent; a case without promised working time took none of it. */
        private long share(RegisterEntry entry) {
            if (entry.acceptedAt() == null || entry.dueAt() == null || entry.completedAt() == null) {
                return 0;
            }
            long promised = calendar.workingMinutesBetween(entry.acceptedAt(), entry.dueAt());
            long taken = calendar.workingMinutesBetween(entry.acceptedAt(), entry.completedAt());
            return promised == 0 ? 0 : Math.round(100.0 * taken / promised);
        }

        Figures as(String key) {
            return new Figures(
                    key,
                    received,
                    closed,
                    accepted,
                    completed,
                    onTime,
                    completed - onTime,
                    extended,
                    completed == 0 ? 0 : Math.toIntExact(Math.round((double) shares / completed)));
        }
    }
}

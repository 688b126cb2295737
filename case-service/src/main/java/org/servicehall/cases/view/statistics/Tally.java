package org.servicehall.cases.view.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** Counts the register's entries of one month (rule D8). */
public final class Tally {
    private final By by;
    private final Predicate<Instant> month;
    private final Instant now;
    private final HallCalendar calendar;
    private final Map<String, Counts> byKey = new TreeMap<>();

    /**
     * @param month whether a moment lies in it
     * @param now what is due later is not late yet
     */
    public Tally(By by, Predicate<Instant> month, Instant now, HallCalendar calendar) {
        this.by = by;
        this.month = month;
        this.now = now;
        this.calendar = calendar;
    }

    public void add(RegisterEntry entry) {
        count(entry.receivedAt(), by.received(entry), counts -> counts.received++);
        count(entry.closedAt(), by.closed(entry), counts -> counts.closed++);
        count(entry.acceptedAt(), by.accepted(entry), counts -> counts.accepted++);
        count(entry.completedAt(), by.handled(entry), counts -> counts.end(entry, share(entry)));
        if (isLate(entry)) {
            count(entry.dueAt(), by.handled(entry), counts -> counts.late++);
        }
    }

    public List<Figures> figures() {
        return byKey.entrySet().stream()
                .map(entry -> entry.getValue().as(entry.getKey(), by == By.CLERK ? entry.getKey() : null))
                .toList();
    }

    private void count(@Nullable Instant moment, @Nullable String key, Consumer<Counts> action) {
        if (moment != null && key != null && month.test(moment)) {
            action.accept(byKey.computeIfAbsent(key, _ -> new Counts()));
        }
    }

    /** Open or completed: the deadline passed first, or was certain to when it was taken back. */
    private boolean isLate(RegisterEntry entry) {
        if (entry.dueAt() == null) {
            return false;
        }
        return entry.completedAt() == null ? entry.dueAt().isBefore(now) : Boolean.FALSE.equals(entry.onTime());
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

    private static final class Counts {
        private int received;
        private int closed;
        private int accepted;
        private int completed;
        private int withdrawn;
        private int onTime;
        private int late;
        private int extended;
        private long shares;

        void end(RegisterEntry entry, long share) {
            if (entry.outcome() == Outcome.WITHDRAWN) {
                withdrawn++;
                return;
            }
            completed++;
            onTime += Boolean.TRUE.equals(entry.onTime()) ? 1 : 0;
            extended += entry.extended() ? 1 : 0;
            shares += share;
        }

        Figures as(String key, @Nullable String clerk) {
            return new Figures(
                    key,
                    clerk,
                    received,
                    closed,
                    accepted,
                    completed,
                    withdrawn,
                    onTime,
                    late,
                    extended,
                    completed == 0 ? 0 : Math.toIntExact(Math.round((double) shares / completed)));
        }
    }
}

package org.servicehall.cases.view.monthreturn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.monthreturn.ReturnForm.Line;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** Counts what happened in a month and in the year up to it, by the lines of a form (rule S10). */
public final class ReturnTally {
    /** From here on a rating counts as satisfied: 基本满意. */
    private static final int SATISFIED_STARS = 3;

    private final ReturnForm form;
    private final Predicate<Instant> month;
    private final Predicate<Instant> year;
    private final Instant now;
    private final List<Counted> lines;
    private final Counted whole = new Counted(null);

    /**
     * @param month whether a moment lies in the month
     * @param year whether it lies in the year, up to the month's end
     * @param now what is due later is not late yet
     */
    public ReturnTally(ReturnForm form, Predicate<Instant> month, Predicate<Instant> year, Instant now) {
        this.form = form;
        this.month = month;
        this.year = year;
        this.now = now;
        this.lines = form.lines().stream().map(Counted::new).toList();
    }

    /** Received and accepted where it was, completed and late where it is handled. */
    public void add(RegisterEntry entry) {
        Happening there = new Happening(entry.acceptedAtWindow(), entry.matterId());
        Happening here = new Happening(entry.window(), entry.matterId());
        there.count(entry.receivedAt(), ReturnFigure.RECEIVED);
        there.count(entry.closedAt(), closed(entry.closing()));
        there.count(entry.acceptedAt(), ReturnFigure.ACCEPTED);
        if (entry.outcome() == Outcome.WITHDRAWN) {
            here.count(entry.completedAt(), ReturnFigure.WITHDRAWN);
        } else {
            here.count(entry.completedAt(), ReturnFigure.COMPLETED);
            here.count(entry.completedAt(), decided(entry.outcome()));
            here.count(entry.completedAt(), Boolean.TRUE.equals(entry.onTime()) ? ReturnFigure.ON_TIME : null);
            here.count(entry.completedAt(), entry.extended() ? ReturnFigure.EXTENDED : null);
        }
        here.count(late(entry), ReturnFigure.LATE);
    }

    /** @param matter which matter was rated */
    public void add(RatingEntry rating, String matter) {
        Happening here = new Happening(rating.window(), matter);
        here.count(rating.ratedAt(), ReturnFigure.RATED);
        here.count(rating.ratedAt(), rating.stars() >= SATISFIED_STARS ? ReturnFigure.SATISFIED : null);
    }

    /** Of each line of the form what stands in its columns. */
    public List<List<String>> lines() {
        return lines.stream().map(this::values).toList();
    }

    /** Of the whole hall what stands in the columns. */
    public List<String> whole() {
        return values(whole);
    }

    private List<String> values(Counted counted) {
        return form.columns().stream()
                .map(column -> column.figure()
                        .valueOf(
                                switch (column.span()) {
                                    case MONTH -> counted.month;
                                    case YEAR -> counted.year;
                                }))
                .toList();
    }

    private static @Nullable ReturnFigure closed(RegisterEntry.@Nullable Closing closing) {
        return switch (closing) {
            case RETURNED -> ReturnFigure.RETURNED;
            case WITHDRAWN -> ReturnFigure.WITHDRAWN;
            case LAPSED -> ReturnFigure.LAPSED;
            case ANSWERED -> ReturnFigure.ANSWERED;
            case null -> null;
        };
    }

    private static @Nullable ReturnFigure decided(@Nullable Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> ReturnFigure.GRANTED;
            case REFUSED -> ReturnFigure.REFUSED;
            case STOPPED, WITHDRAWN -> null;
            case null -> null;
        };
    }

    /** When it became late: the deadline passed first, or was certain to when it was taken back. */
    private @Nullable Instant late(RegisterEntry entry) {
        if (entry.dueAt() == null) {
            return null;
        }
        boolean late = entry.completedAt() == null ? entry.dueAt().isBefore(now) : Boolean.FALSE.equals(entry.onTime());
        return late ? entry.dueAt() : null;
    }

    private final class Happening {
        private final List<Counted> into = new ArrayList<>(List.of(whole));

        private Happening(String window, String matter) {
            lines.stream()
                    .filter(counted -> counted.line != null && counted.line.holds(window, matter))
                    .forEach(into::add);
        }

        private void count(@Nullable Instant moment, @Nullable ReturnFigure figure) {
            if (moment == null || figure == null) {
                return;
            }
            for (Counted counted : into) {
                if (month.test(moment)) {
                    counted.month.add(figure);
                }
                if (year.test(moment)) {
                    counted.year.add(figure);
                }
            }
        }
    }

    private static final class Counted {
        private final @Nullable Line line;
        private final Counts month = new Counts();
        private final Counts year = new Counts();

        private Counted(@Nullable Line line) {
            this.line = line;
        }
    }
}

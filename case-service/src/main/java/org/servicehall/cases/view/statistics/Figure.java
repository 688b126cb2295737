package org.servicehall.cases.view.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** What is counted of the register's entries (D8), for a figure and for the list of what stands behind it alike. */
public enum Figure {
    RECEIVED("receivedAt"),
    CLOSED("closedAt"),
    ACCEPTED("acceptedAt"),
    COMPLETED("completedAt"),
    WITHDRAWN("completedAt"),
    ON_TIME("completedAt"),
    EXTENDED("completedAt"),
    LATE("dueAt");

    private final String field;

    Figure(String field) {
        this.field = field;
    }

    /** The field of the register that says in which month it counts. */
    public String field() {
        return field;
    }

    /**
     * When it counts; null where it does not.
     *
     * @param now what is due later is not late yet
     */
    public @Nullable Instant at(RegisterEntry entry, Instant now) {
        return switch (this) {
            case RECEIVED -> entry.receivedAt();
            case CLOSED -> entry.closedAt();
            case ACCEPTED -> entry.acceptedAt();
            case COMPLETED -> isWithdrawn(entry) ? null : entry.completedAt();
            case WITHDRAWN -> isWithdrawn(entry) ? entry.completedAt() : null;
            case ON_TIME -> Boolean.TRUE.equals(entry.onTime()) ? COMPLETED.at(entry, now) : null;
            case EXTENDED -> entry.extended() ? COMPLETED.at(entry, now) : null;
            case LATE -> isLate(entry, now) ? entry.dueAt() : null;
        };
    }

    /** Of which window, clerk or matter; null where nobody's. */
    public @Nullable String key(By by, RegisterEntry entry) {
        return switch (this) {
            case RECEIVED -> by.received(entry);
            case CLOSED -> by.closed(entry);
            case ACCEPTED -> by.accepted(entry);
            case COMPLETED, WITHDRAWN, ON_TIME, EXTENDED, LATE -> by.handled(entry);
        };
    }

    /** Neither on time nor late by that. */
    private static boolean isWithdrawn(RegisterEntry entry) {
        return entry.outcome() == Outcome.WITHDRAWN;
    }

    /** Open or completed: the deadline passed first, or was certain to when it was taken back. */
    private static boolean isLate(RegisterEntry entry, Instant now) {
        if (entry.dueAt() == null) {
            return false;
        }
        return entry.completedAt() == null ? entry.dueAt().isBefore(now) : Boolean.FALSE.equals(entry.onTime());
    }
}

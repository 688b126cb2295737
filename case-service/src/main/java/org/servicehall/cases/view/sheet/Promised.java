package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;

/** What the dates that a case was promised come to, whether its part of a sheet is there whole or as a line has it. */
public sealed interface Promised permits CasePart, SheetLine.Handling {
    /** In the order in which they were promised; the last one counts (D4). */
    List<Deadline> deadlines();

    /** Ids of those that have passed (D5). */
    List<String> overdue();

    /** When the case was completed; null while it is open. */
    @Nullable
    Instant completedAt();

    /** The date that counts now; null where none was promised (D4). */
    default @Nullable Instant dueAt() {
        return deadlines().isEmpty() ? null : deadlines().getLast().dueAt();
    }

    /** Whether the date that counts now has passed; one that another schedule has moved on counts no more (D1, D5). */
    default boolean isOverdue() {
        return !deadlines().isEmpty()
                && overdue().contains(deadlines().getLast().id());
    }

    /** Whether the date that counts now rests on holidays not yet published; null where it does not, or has ended (D1). */
    default @Nullable Boolean isProvisional() {
        boolean provisional = !deadlines().isEmpty()
                && completedAt() == null
                && deadlines().getLast().provisional();
        return provisional ? true : null;
    }
}

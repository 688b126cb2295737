package org.servicehall.cases.view.statistics;

import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.register.RegisterEntry;

/** By what figures are counted. Each figure of a clerk is of the clerk whose act it is, each of a window where it was done. */
public enum By {
    WINDOW,
    CLERK,
    MATTER;

    @Nullable
    String received(RegisterEntry entry) {
        return key(entry, entry.acceptedAtWindow(), entry.clerks().receivedBy());
    }

    @Nullable
    String closed(RegisterEntry entry) {
        return key(entry, entry.acceptedAtWindow(), entry.clerks().closedBy());
    }

    @Nullable
    String accepted(RegisterEntry entry) {
        return key(entry, entry.acceptedAtWindow(), entry.clerks().acceptedBy());
    }

    /** Completed, taken back or late: who answers for it, where it is handled. */
    @Nullable
    String handled(RegisterEntry entry) {
        return key(entry, entry.window(), entry.clerks().answerable());
    }

    private @Nullable String key(RegisterEntry entry, String window, @Nullable String clerk) {
        return switch (this) {
            case WINDOW -> window;
            case CLERK -> clerk;
            case MATTER -> entry.matterId();
        };
    }
}

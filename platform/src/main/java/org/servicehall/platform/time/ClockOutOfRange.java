package org.servicehall.platform.time;

import org.jspecify.annotations.Nullable;

/** A setting by which the clock would show a time no hall counts with. The clock stays as it was. */
public final class ClockOutOfRange extends IllegalArgumentException {
    private final String field;

    private ClockOutOfRange(String field, @Nullable Throwable cause) {
        super("the clock shows the years " + HallClock.FIRST_YEAR + " to " + HallClock.LAST_YEAR, cause);
        this.field = field;
    }

    static ClockOutOfRange of(@Nullable Throwable cause) {
        return new ClockOutOfRange("offset", cause);
    }

    /** The same, told of the field that asked for it. */
    public ClockOutOfRange at(String name) {
        return new ClockOutOfRange(name, this);
    }

    /** Where in the request it stands. */
    public String field() {
        return field;
    }

    public int firstYear() {
        return HallClock.FIRST_YEAR;
    }

    public int lastYear() {
        return HallClock.LAST_YEAR;
    }
}

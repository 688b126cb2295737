package org.servicehall.attendance.domain.leave;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which leave of whom: {@code 330106-wang.fang-2026-3} (rule T6).
 *
 * @param year in which it begins and ends
 * @param number from 1; a request that was refused at once leaves a gap
 */
public record LeaveId(String hall, String clerk, int year, int number) {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{6})-([A-Za-z0-9][A-Za-z0-9._@-]{0,63})-([0-9]{4})-([1-9][0-9]{0,5})");

    public static Optional<LeaveId> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new LeaveId(
                        parts.group(1),
                        parts.group(2),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }

    /** All leaves of the clerk that begin in a year. */
    public static String leaves(String hall, String clerk, int year) {
        return hall + "-" + clerk + "-" + year;
    }

    public String leaves() {
        return leaves(hall, clerk, year);
    }

    @Override
    public String toString() {
        return leaves() + "-" + number;
    }
}

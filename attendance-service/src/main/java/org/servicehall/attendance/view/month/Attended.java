package org.servicehall.attendance.view.month;

import java.math.BigDecimal;
import java.util.Set;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/** Days on which somebody came, two half days being one (rule T7). */
public final class Attended {
    private static final Set<String> NOT = Set.of("ABSENT", "OPEN", "OFFICIAL", "SICK", "PERSONAL");

    private Attended() {}

    /** With one decimal: {@code 20.5}. */
    public static BigDecimal days(Row row) {
        long halves = row.marks().values().stream()
                .filter(mark -> !NOT.contains(mark.split("\\+", 2)[0]))
                .count();
        return BigDecimal.valueOf(halves * 5, 1);
    }
}

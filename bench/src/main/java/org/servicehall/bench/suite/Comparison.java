package org.servicehall.bench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two tables beside each other, line by line, by the ratio to the anchor where there is one: that bears another machine or
 * hour, while figures alone bear neither.
 */
public record Comparison(Report before, Report after) {
    public String told() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("what", "unit", "before", "after", "change", ""));
        Map<String, Line> then = new LinkedHashMap<>();
        before.lines().forEach(line -> then.put(line.key(), line));
        for (Line now : after.lines()) {
            Line was = then.remove(now.key());
            table.add(was == null ? lacking(now, "", now.judged().told()) : compared(was, now));
        }
        then.values().forEach(was -> table.add(lacking(was, was.judged().told(), "")));
        return head() + Columns.of(table);
    }

    private String head() {
        String both = "before: %s, %s, %s%nafter:  %s, %s, %s%n"
                .formatted(
                        before.commit(),
                        before.at(),
                        before.machine().told(),
                        after.commit(),
                        after.at(),
                        after.machine().told());
        return before.machine().isLike(after.machine())
                ? both
                : both + "On two machines: only ratios and counts compare.\n";
    }

    private static List<String> compared(Line was, Line now) {
        boolean both = (was.ratio() == null) == (now.ratio() == null);
        if (!both) {
            return lacking(now, was.judged().told(), now.judged().told());
        }
        return List.of(
                now.key(),
                unit(now),
                was.judged().told(),
                now.judged().told(),
                change(was.judged().median(), now.judged().median()),
                verdict(was.judged(), now.judged()));
    }

    private static String verdict(Spread was, Spread now) {
        if (was.isOfOne() && now.isOfOne()) {
            return "measured once";
        }
        return was.isApartFrom(now) ? "beyond the spread" : "within the spread";
    }

    private static List<String> lacking(Line line, String was, String now) {
        return List.of(line.key(), unit(line), was, now, "", "not in both");
    }

    private static String unit(Line line) {
        return line.ratio() == null ? line.unit() : "ratio";
    }

    static String change(double was, double now) {
        return was == 0 ? "" : String.format(Locale.ROOT, "%+.1f %%", (now / was - 1) * 100);
    }
}

package org.servicehall.attendance.view.month;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/**
 * A hall's month, clerk by clerk (rule T7).
 *
 * @param rows by clerk
 * @param faults by clerk, day and half
 */
public record MonthSheet(List<Row> rows, List<AttendanceFault> faults) {
    public static MonthSheet of(MonthPublished published) {
        return new MonthSheet(published.rows(), published.faults());
    }

    /**
     * What two sheets say differently.
     *
     * @param half as {@code 2026-11-23-MORNING}; {@code leave} where only the leave within present half days differs
     * @param before null where the half day was not counted
     * @param after null where the half day is no longer counted
     */
    public record Difference(
            @Person String clerk,
            String half,
            @Nullable String before,
            @Nullable String after) {}

    /** Only what concerns one clerk. */
    public MonthSheet of(String clerk) {
        return new MonthSheet(
                rows.stream().filter(row -> row.clerk().equals(clerk)).toList(),
                faults.stream().filter(fault -> fault.clerk().equals(clerk)).toList());
    }

    /** How a later sheet differs from this one. */
    public List<Difference> differences(MonthSheet later) {
        var clerks = new TreeSet<String>();
        Stream.concat(rows.stream(), later.rows.stream()).forEach(row -> clerks.add(row.clerk()));
        return clerks.stream().flatMap(clerk -> differences(clerk, later)).toList();
    }

    private Stream<Difference> differences(String clerk, MonthSheet later) {
        var before = marks(clerk);
        var after = later.marks(clerk);
        var halves = new TreeSet<>(before.keySet());
        halves.addAll(after.keySet());
        return halves.stream()
                .map(half -> new Difference(clerk, half, before.get(half), after.get(half)))
                .filter(found -> found.before() == null || !found.before().equals(found.after()));
    }

    private Map<String, String> marks(String clerk) {
        return rows.stream()
                .filter(row -> row.clerk().equals(clerk))
                .findFirst()
                .map(MonthSheet::marks)
                .orElse(Map.of());
    }

    private static Map<String, String> marks(Row row) {
        var marks = new TreeMap<>(row.marks());
        marks.put("leave", new TreeMap<>(row.leave()).toString());
        return marks;
    }
}

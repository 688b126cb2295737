package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is written of somebody from the day they joined, or came back, to the last.
 *
 * @param entries by the days from which they hold, oldest first; never empty
 */
record Stay(List<Entry> entries) {
    Stay {
        entries = List.copyOf(entries);
    }

    static Stay of(Entry first) {
        return new Stay(List.of(first));
    }

    LocalDate begins() {
        return entries.getFirst().from();
    }

    Entry last() {
        return entries.getLast();
    }

    boolean lastsTo(LocalDate day) {
        LocalDate end = last().to();
        return end == null || !day.isAfter(end);
    }

    /** From its day on it holds in place of what was written for then. */
    Stay with(Entry next) {
        return new Stay(Stream.concat(
                        entries.stream().filter(entry -> entry.from().isBefore(next.from())), Stream.of(next))
                .toList());
    }

    /** What was to hold later never does. */
    Stay until(LocalDate last) {
        List<Entry> kept =
                entries.stream().filter(entry -> !entry.from().isAfter(last)).toList();
        return new Stay(kept).with(kept.getLast().until(last));
    }

    /** Whether these roles were no others on that day, nor are to be later. */
    boolean hasRoles(List<String> roles, LocalDate from) {
        return from(from).allMatch(entry -> Set.copyOf(entry.roles()).equals(Set.copyOf(roles)));
    }

    /** Whether all of these roles are had on that day and later. */
    boolean hasAllRoles(List<String> roles, LocalDate from) {
        return from(from).allMatch(entry -> entry.roles().containsAll(roles));
    }

    /** Whether one of these roles is had on that day or later. */
    boolean hasOneOf(Set<String> roles, LocalDate from) {
        return from(from).anyMatch(entry -> entry.roles().stream().anyMatch(roles::contains));
    }

    /** Those that hold on the day, or later. */
    private Stream<Entry> from(LocalDate day) {
        return IntStream.range(0, entries.size())
                .filter(i ->
                        i + 1 == entries.size() || entries.get(i + 1).from().isAfter(day))
                .mapToObj(entries::get);
    }
}

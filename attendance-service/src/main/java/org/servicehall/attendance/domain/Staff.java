package org.servicehall.attendance.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who works at the halls and signs for it (rules T1, T2). */
public final class Staff {
    /** hall → clerk → window, in the order of names */
    private final Map<String, TreeMap<String, String>> windows = new TreeMap<>();

    /** @param clerk user id */
    public record Clerk(String hall, String clerk, String window) {}

    public Staff(List<Clerk> clerks) {
        for (var clerk : clerks) {
            var before = windows.computeIfAbsent(clerk.hall(), _ -> new TreeMap<>())
                    .putIfAbsent(clerk.clerk(), clerk.window());
            if (before != null) {
                throw new IllegalArgumentException(
                        "the staff of hall " + clerk.hall() + " names " + clerk.clerk() + " twice");
            }
        }
    }

    /** Clerk → window of everybody expected there, by name. */
    public Map<String, String> expected(String hall) {
        return windows.getOrDefault(hall, new TreeMap<>());
    }
}

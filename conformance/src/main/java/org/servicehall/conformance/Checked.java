package org.servicehall.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been checked so far, and what did not fit. Safe for use by many threads. */
public final class Checked {
    private static final int LONGEST_BODY_TOLD = 2000;

    private final ApiDocument document;
    private final Set<String> operations = new TreeSet<>();
    private final Map<String, Set<String>> unknownCodes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long answers;

    public Checked(ApiDocument document) {
        this.document = document;
    }

    public synchronized void check(Answer answer) {
        answers++;
        document.name(answer).ifPresent(operations::add);
        document.unknownCode(answer)
                .ifPresent(code -> unknownCodes
                        .computeIfAbsent(document.name(answer).orElseThrow(), _ -> new TreeSet<>())
                        .add(code));
        List<String> found = document.faults(answer);
        if (!found.isEmpty()) {
            String body = answer.body();
            faults.add("%s %s answered %d %s, but %s; it says %s"
                    .formatted(
                            answer.method(),
                            answer.path(),
                            answer.status(),
                            answer.mediaType(),
                            String.join("; ", found),
                            body.substring(0, Math.min(LONGEST_BODY_TOLD, body.length()))));
        }
    }

    /** The faults found since this was asked last. */
    public synchronized List<String> newFaults() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** What operations were refused with, by their name as {@code GET /api/cases}, that is not among their codes in the document. */
    public synchronized Map<String, Set<String>> unknownCodes() {
        return new TreeMap<>(unknownCodes);
    }

    public synchronized long answers() {
        return answers;
    }

    /** Operations that answered. */
    public synchronized int operations() {
        return operations.size();
    }
}

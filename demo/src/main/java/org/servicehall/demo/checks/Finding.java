package org.servicehall.demo.checks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check has found.
 *
 * @param what what was checked
 * @param figures what was counted
 * @param faults what is off, in words; empty when all is well
 */
public record Finding(String what, String figures, List<String> faults) {
    private static final int SHOWN = 10;

    public Finding {
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** The first faults, and how many more there are. */
    public List<String> shown() {
        return faults.size() <= SHOWN
                ? faults
                : Stream.concat(faults.stream().limit(SHOWN), Stream.of("and %d more".formatted(faults.size() - SHOWN)))
                        .toList();
    }
}

package org.servicehall.bench.fill;

import java.util.ArrayList;
import java.util.List;

/**
 * Of which cases copies are. Once chosen it stays: a batch that is laid again has the numbers and persons it had, whoever
 * begins it again and on whatever day.
 *
 * @param chosen in the order of what they are for
 */
record Originals(List<Chosen> chosen) {
    /**
     * Numbers of the cases that the next copies are of, in turn.
     *
     * @param until how many copies there are then in all
     */
    record Chosen(long until, List<String> numbers) {
        Chosen {
            numbers = List.copyOf(numbers);
        }
    }

    Originals {
        chosen = List.copyOf(chosen);
    }

    /** For how many copies they are chosen. */
    long until() {
        return chosen.isEmpty() ? 0 : chosen.getLast().until();
    }

    /** With these for all copies after those. */
    Originals with(Chosen more) {
        List<Chosen> all = new ArrayList<>(chosen);
        all.add(more);
        return new Originals(all);
    }

    /**
     * The number of the case that a copy is of.
     *
     * @param copy from 0
     * @throws IllegalArgumentException when none is chosen for it
     */
    String of(long copy) {
        List<String> numbers = chosen.stream()
                .filter(each -> copy < each.until())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is chosen for copy " + copy))
                .numbers();
        return numbers.get((int) (copy % numbers.size()));
    }
}

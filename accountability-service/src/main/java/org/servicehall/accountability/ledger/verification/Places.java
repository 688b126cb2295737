package org.servicehall.accountability.ledger.verification;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerHash;

/**
 * Whether entries stand where their numbers say, and continue each other. A number that is passed over may still come: only
 * at the end is it known whether it was removed or swapped.
 */
final class Places {
    /** How an entry stands to those before it. */
    enum Place {
        /** Its number follows, and so does its hash. */
        NEXT,
        /** Its number follows, its hash doesn't. */
        UNCHAINED,
        /** Numbers before it are missing so far. */
        AHEAD,
        /** It was missing so far. */
        LATE,
        /** Its number was there already. */
        TWICE
    }

    /** First and last number of each run that is missing so far. */
    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    /** Hashes that the next entry may continue: several where a number came twice. */
    private final Set<String> ends = new HashSet<>(Set.of(LedgerHash.GENESIS));

    private long last;

    Place of(LedgerEntry entry) {
        if (entry.number() > last) {
            return forward(entry);
        }
        if (entry.number() == last) {
            ends.add(entry.hash());
        }
        return wasMissing(entry.number()) ? Place.LATE : Place.TWICE;
    }

    /** The highest number so far. */
    long last() {
        return last;
    }

    void forEachGap(BiConsumer<Long, Long> action) {
        gaps.forEach(action);
    }

    private Place forward(LedgerEntry entry) {
        boolean adjacent = entry.number() == last + 1;
        boolean continues = ends.contains(entry.previousHash());
        if (!adjacent) {
            gaps.put(last + 1, entry.number() - 1);
        }
        last = entry.number();
        ends.clear();
        ends.add(entry.hash());
        if (!adjacent) {
            return Place.AHEAD;
        }
        return continues ? Place.NEXT : Place.UNCHAINED;
    }

    private boolean wasMissing(long number) {
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        if (gap == null || gap.getValue() < number) {
            return false;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < number) {
            gaps.put(gap.getKey(), number - 1);
        }
        if (number < gap.getValue()) {
            gaps.put(number + 1, gap.getValue());
        }
        return true;
    }
}

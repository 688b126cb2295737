package org.servicehall.accountability.ledger.verification;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of entry numbers, a bit each where they are dense. A number far off, honest after a cut or forged, takes one small
 * block and not all the room before it.
 */
final class SparseNumbers {
    private static final int BLOCK = 1_024;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    void add(long number) {
        blocks.computeIfAbsent(Math.floorDiv(number, BLOCK), _ -> new BitSet()).set(Math.floorMod(number, BLOCK));
    }

    boolean contains(long number) {
        var block = blocks.get(Math.floorDiv(number, BLOCK));
        return block != null && block.get(Math.floorMod(number, BLOCK));
    }
}

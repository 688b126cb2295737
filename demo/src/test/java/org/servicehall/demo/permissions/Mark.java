package org.servicehall.demo.permissions;

import java.util.Arrays;

/** What stands in a cell of the table. */
enum Mark {
    MAY("✓"),
    MAY_NOT("—"),
    /** Asked from another hall: the asker's own hall answers. */
    OWN("本厅 own"),
    /** Concerns no hall. */
    NO_HALL("·");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    static Mark may(boolean may) {
        return may ? MAY : MAY_NOT;
    }

    /** @throws IllegalArgumentException for a sign that no cell has */
    static Mark of(String sign) {
        return Arrays.stream(values())
                .filter(mark -> mark.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mark of the table: " + sign));
    }

    @Override
    public String toString() {
        return sign;
    }
}

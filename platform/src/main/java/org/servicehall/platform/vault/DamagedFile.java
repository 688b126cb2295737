package org.servicehall.platform.vault;

import java.io.IOException;

/** A kept file that is not what was taken in: a piece is missing, doesn't open, or holds something else (rule S4, ADR 42). */
public final class DamagedFile extends IOException {
    /** @param what which file, and what is wrong with it; an id and a place, nothing of its content */
    DamagedFile(String what) {
        super(what);
    }
}

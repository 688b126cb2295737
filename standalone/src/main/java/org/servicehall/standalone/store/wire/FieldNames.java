package org.servicehall.standalone.store.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields that were read before: the fields of a command are called as those of the one before, and a text that is known
 * has its hash. Whichever thread comes last has the place; a text lost is made again.
 */
final class FieldNames {
    private static final int LONGEST = 48;
    private static final int PLACES = 2048;

    private static final @Nullable String[] KNOWN = new String[PLACES];

    private FieldNames() {}

    /** @param end not included */
    static String of(byte[] bytes, int begin, int end) {
        int length = end - begin;
        if (length > LONGEST) {
            return new String(bytes, begin, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, begin, end);
        String known = KNOWN[place];
        if (known != null && is(known, bytes, begin, length)) {
            return known;
        }
        String name = new String(bytes, begin, length, StandardCharsets.UTF_8);
        KNOWN[place] = name;
        return name;
    }

    private static int place(byte[] bytes, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }

    /** One byte a letter only: no other bytes are below zero, and no letter is. */
    private static boolean is(String known, byte[] bytes, int begin, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[begin + i]) {
                return false;
            }
        }
        return true;
    }
}

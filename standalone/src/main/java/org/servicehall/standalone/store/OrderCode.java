package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after another as bytes that sort, compared unsigned, as the values do. No value's code begins another's,
 * so what is written first counts first. A code begins with a byte between {@link #LOWEST} and {@link #HIGHEST}, neither
 * included: with these appended, the codes of some values lie before, or behind, all that begin with them.
 */
final class OrderCode {
    static final int LOWEST = 0x00;
    static final int HIGHEST = 0xff;

    private static final int NOTHING = 1;
    private static final int NUMBER = 2;
    private static final int TEXT = 3;
    private static final int OBJECT_ID = 4;
    private static final int TRUTH = 5;
    private static final int MOMENT = 6;
    /** Before the BSON of a value that has no code, behind all codes. */
    private static final int WITHOUT_ORDER = 0xf0;

    private byte[] bytes = new byte[64];
    private int size;
    /** Turns a code's bytes over for what sorts the other way. */
    private int mask;

    /** Whether it has a code; lists, documents, patterns and rarer things have none. */
    static boolean isFor(@Nullable Object value) {
        return Missing.isNullOrMissing(value)
                || value instanceof String
                || value instanceof ObjectId
                || value instanceof Boolean
                || value instanceof Instant
                || (value instanceof Number number && isExact(number));
    }

    OrderCode copy() {
        OrderCode copy = new OrderCode();
        copy.putRaw(bytes, size);
        return copy;
    }

    /** @throws IllegalArgumentException when the value has no code */
    OrderCode append(@Nullable Object value, boolean ascending) {
        mask = ascending ? 0 : 0xff;
        put(kind(value));
        switch (value) {
            case Number number -> putNumber(number.doubleValue());
            case String text -> putText(text);
            case ObjectId id -> putAll(id.toByteArray());
            case Boolean truth -> put(truth ? 1 : 0);
            case Instant moment -> putLong(moment.toEpochMilli() ^ Long.MIN_VALUE);
            case null, default -> {
                // nothing has no more to tell
            }
        }
        return this;
    }

    /** Also what has no code, as bytes that tell it apart from others, in no order that would mean anything. */
    OrderCode appendAny(@Nullable Object value) {
        if (isFor(value)) {
            return append(value, true);
        }
        mask = 0;
        put(WITHOUT_ORDER);
        putAll(Bson.bytes(new Document("", value)));
        return this;
    }

    /** Bytes that are such codes already. */
    OrderCode append(Key key) {
        putRaw(key.bytes(), key.bytes().length);
        return this;
    }

    /** The byte that the codes of all values begin with that can be compared with this one. */
    static int firstOfKind(Object value, boolean ascending) {
        return ascending ? kind(value) : kind(value) ^ 0xff;
    }

    private static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Missing _ -> NOTHING;
            case Number number when isExact(number) -> NUMBER;
            case String _ -> TEXT;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> TRUTH;
            case Instant _ -> MOMENT;
            default -> throw new IllegalArgumentException("No order for " + value.getClass());
        };
    }

    /** What was written so far, and one byte more. */
    byte[] endingIn(int last) {
        byte[] written = Arrays.copyOf(bytes, size + 1);
        written[size] = (byte) last;
        return written;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static boolean isExact(Number number) {
        return switch (number) {
            case Integer _ -> true;
            case Long whole -> (long) whole.doubleValue() == whole && whole != Long.MAX_VALUE;
            case Double real -> !real.isNaN();
            default -> false;
        };
    }

    private void putNumber(double number) {
        long bits = Double.doubleToLongBits(number + 0.0); // -0.0 is 0.0
        putLong(bits ^ ((bits >> 63) | Long.MIN_VALUE));
    }

    /** In the order of UTF-16 units, as the server compares texts; one higher, so that a 0 can end it. */
    private void putText(String text) {
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i) + 1;
            if (unit < 0x80) {
                put(unit);
            } else if (unit < 0x800) {
                put(0xc0 | (unit >> 6));
                put(0x80 | (unit & 0x3f));
            } else {
                put(0xe0 | (unit >> 12));
                put(0x80 | ((unit >> 6) & 0x3f));
                put(0x80 | (unit & 0x3f));
            }
        }
        put(0);
    }

    private void putLong(long bits) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (bits >>> shift));
        }
    }

    private void putAll(byte[] all) {
        for (byte one : all) {
            put(one);
        }
    }

    private void put(int unsigned) {
        makeRoom(1);
        bytes[size++] = (byte) (unsigned ^ mask);
    }

    private void putRaw(byte[] all, int length) {
        makeRoom(length);
        System.arraycopy(all, 0, bytes, size, length);
        size += length;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}

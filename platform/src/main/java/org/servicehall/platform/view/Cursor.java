package org.servicehall.platform.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * Where a page ended, as a client carries it to the next one: the name of the list's order, so that no other list takes it,
 * and plain values of the few kinds that lists are sorted by. Nothing else that somebody writes there reaches the store.
 */
public final class Cursor {
    /** Characters; many times what the values of an order need. */
    public static final int LONGEST = 1_000;

    private static final String NEXT = "\n";

    private Cursor() {}

    /** @throws IllegalArgumentException when a value is of no kind that a list can be sorted by, or too long for a cursor */
    public static String write(String order, List<BsonValue> values) {
        String cursor = text(order, values);
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("The values of " + order + " are too long for a cursor");
        }
        return cursor;
    }

    /**
     * The values that {@link #write} was given for this order.
     *
     * @throws UnreadableCursor when it did not give this cursor
     */
    public static List<BsonValue> read(String order, int count, String cursor) {
        try {
            List<BsonValue> values = values(order, cursor);
            if (values.size() == count && text(order, values).equals(cursor)) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableCursor(e);
        }
        throw new UnreadableCursor(null);
    }

    private static String text(String order, List<BsonValue> values) {
        String lines = Stream.concat(Stream.of(order), values.stream().map(Cursor::line))
                .collect(Collectors.joining(NEXT));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BsonValue> values(String order, String cursor) {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any cursor");
        }
        String lines = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!lines.startsWith(order + NEXT)) {
            throw new IllegalArgumentException("of another order");
        }
        return Arrays.stream(lines.substring(order.length() + 1).split(NEXT, -1))
                .map(Cursor::value)
                .toList();
    }

    private static String line(BsonValue value) {
        return switch (value) {
            case BsonNull _ -> "n";
            case BsonBoolean is -> is.getValue() ? "y" : "f";
            case BsonInt32 number -> "i" + number.getValue();
            case BsonInt64 number -> "l" + number.getValue();
            case BsonDateTime time -> "t" + time.getValue();
            case BsonObjectId id -> "o" + id.getValue().toHexString();
            case BsonString text -> "s" + text.getValue().replace("%", "%25").replace(NEXT, "%0A");
            default -> throw new IllegalArgumentException("No list is sorted by a " + value.getBsonType());
        };
    }

    private static BsonValue value(String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a value of no kind");
        }
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case 'n' -> BsonNull.VALUE;
            case 'y' -> BsonBoolean.TRUE;
            case 'f' -> BsonBoolean.FALSE;
            case 'i' -> new BsonInt32(Integer.parseInt(rest));
            case 'l' -> new BsonInt64(Long.parseLong(rest));
            case 't' -> new BsonDateTime(Long.parseLong(rest));
            case 'o' -> new BsonObjectId(new ObjectId(rest));
            case 's' -> new BsonString(rest.replace("%0A", NEXT).replace("%25", "%"));
            default -> throw new IllegalArgumentException("a value of an unknown kind");
        };
    }
}

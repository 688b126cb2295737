package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query needs of each document: the fields that it matches, sorts by and gives, or all but those that it leaves out. The
 * others are passed over unread, for a line of a list is a small part of its document, and reading the whole into memory costs more
 * than finding it. Lists are taken whole.
 */
final class Excerpt {
    private static final byte DOCUMENT = 0x03;

    /** Choices among conditions, each of which is a query itself. */
    private static final Set<String> CHOICES = Set.of("$and", "$or", "$nor");

    /** Within this one, by name; one that is wanted whole has none. */
    private final Map<String, Excerpt> fields = new HashMap<>();
    /** Whether these are what is left out. */
    private final boolean leaves;

    private boolean whole;

    private Excerpt(boolean leaves) {
        this.leaves = leaves;
    }

    /**
     * Null where the documents are needed whole: nothing is said of what is to be given, or something is asked in words of which it
     * isn't known here what they read.
     *
     * @param fieldSelector what is to be given, as a find has it; null for all
     */
    static @Nullable Excerpt of(Document query, @Nullable Document orderBy, @Nullable Document fieldSelector) {
        if (fieldSelector == null || fieldSelector.isEmpty()) {
            return null;
        }
        Excerpt excerpt = new Excerpt(false);
        boolean known = excerpt.takesAsked(query)
                && (orderBy == null || orderBy.keySet().stream().allMatch(excerpt::takes));
        if (known && fieldSelector.values().stream().allMatch(Excerpt::isFalse)) {
            return excerpt.leavingOut(fieldSelector.keySet());
        }
        return known && excerpt.takesGiven(fieldSelector) && excerpt.takes(StoreCollection.ID) ? excerpt : null;
    }

    /** Whether it is just what the query gives, so that nothing more is to be left out of it. */
    boolean isWhatIsGiven() {
        return leaves;
    }

    /** Of what is asked for. */
    private @Nullable Excerpt leavingOut(Set<String> names) {
        Excerpt rest = new Excerpt(true);
        boolean known =
                names.stream().allMatch(name -> !name.contains(".") && !fields.containsKey(name) && rest.takes(name));
        return known && !names.contains(StoreCollection.ID) ? rest : null;
    }

    private boolean takesGiven(Document selector) {
        return selector.entrySet().stream()
                .filter(field -> !field.getKey().equals(StoreCollection.ID))
                .allMatch(field -> isTrue(field.getValue()) && takes(field.getKey()));
    }

    /** Numbers and truth values alone; anything else is an operator or an expression. */
    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.doubleValue() != 0);
    }

    private static boolean isFalse(@Nullable Object value) {
        return Boolean.FALSE.equals(value) || (value instanceof Number number && number.doubleValue() == 0);
    }

    private boolean takesAsked(Document query) {
        return query.entrySet().stream()
                .allMatch(condition -> CHOICES.contains(condition.getKey())
                        ? condition.getValue() instanceof Collection<?> queries
                                && queries.stream().allMatch(each -> each instanceof Document one && takesAsked(one))
                        : takes(condition.getKey()));
    }

    private boolean takes(String path) {
        if (path.contains("$")) {
            return false;
        }
        Excerpt place = this;
        for (String name : path.split("\\.", -1)) {
            place = place.fields.computeIfAbsent(name, _ -> new Excerpt(false));
        }
        place.whole = true;
        return true;
    }

    /** The document with what is wanted of it alone, in the order in which it is kept. */
    byte[] of(byte[] document) {
        ByteBuffer from = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer to = ByteBuffer.allocate(document.length).order(ByteOrder.LITTLE_ENDIAN);
        copy(from, to);
        byte[] wanted = new byte[to.position()];
        to.flip().get(wanted);
        return wanted;
    }

    /** Goes on behind the document that begins here. */
    private void copy(ByteBuffer from, ByteBuffer to) {
        int begin = to.position();
        int end = from.position() + from.getInt(from.position());
        from.getInt();
        to.putInt(0);
        while (from.position() < end - 1) {
            element(from, to);
        }
        from.position(end);
        to.put((byte) 0).putInt(begin, to.position() - begin);
    }

    private void element(ByteBuffer from, ByteBuffer to) {
        int begin = from.position();
        byte type = from.get();
        Excerpt wanted = fields.get(name(from));
        if ((wanted == null) != leaves) {
            from.position(from.position() + length(type, from));
        } else if (wanted != null && type == DOCUMENT && !wanted.whole) {
            to.put(from.slice(begin, from.position() - begin));
            wanted.copy(from, to);
        } else {
            from.position(from.position() + length(type, from));
            to.put(from.slice(begin, from.position() - begin));
        }
    }

    private static String name(ByteBuffer from) {
        int begin = from.position();
        skipText(from);
        byte[] name = new byte[from.position() - begin - 1];
        from.get(begin, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static void skipText(ByteBuffer from) {
        while (from.get() != 0) {
            // on to its end
        }
    }

    /** Bytes of a value that begins here, by its type as BSON numbers it. */
    private static int length(byte type, ByteBuffer from) {
        int here = from.position();
        return switch (type) {
            case 0x06, 0x0A, 0x7F, -1 -> 0;
            case 0x08 -> 1;
            case 0x10 -> Integer.BYTES;
            case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
            case 0x07 -> 12;
            case 0x13 -> 16;
            case 0x02, 0x0D, 0x0E -> Integer.BYTES + from.getInt(here);
            case 0x0C -> Integer.BYTES + from.getInt(here) + 12;
            case 0x05 -> Integer.BYTES + 1 + from.getInt(here);
            case DOCUMENT, 0x04, 0x0F -> from.getInt(here);
            case 0x0B -> texts(from, here);
            default -> throw new IllegalArgumentException("no type of BSON: " + type);
        };
    }

    /** A regular expression is two texts. */
    private static int texts(ByteBuffer from, int here) {
        skipText(from);
        skipText(from);
        int length = from.position() - here;
        from.position(here);
        return length;
    }
}

package org.servicehall.platform.bulk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What makes one document of another, as MongoDB's {@code $set} and {@code $unset}: only what has changed, what has been added to
 * a list, and what is gone. The fields within come out in the order of the document that is wanted, those of the document itself
 * in any. Both are compared as they are encoded, and nothing is decoded that is the same in both (ADR 77).
 */
public final class Difference {
    private final BasicOutputBuffer set = Encoded.begin();
    private final BasicOutputBuffer unset = Encoded.begin();
    private final int nothing = set.getSize();

    private Difference() {}

    /** The update that makes {@code after} of what is exactly {@code before}; empty where both are the same. */
    public static RawBsonDocument between(RawBsonDocument before, RawBsonDocument after) {
        Difference difference = new Difference();
        Map<String, Encoded> old = Encoded.fields(before);
        Map<String, Encoded> wanted = Encoded.fields(after);
        wanted.forEach((field, value) -> difference.changed(field, old.get(field), value));
        old.forEach((field, value) -> {
            if (!wanted.containsKey(field)) {
                Encoded.EMPTY_TEXT.write(difference.unset, field);
            }
        });
        return difference.update();
    }

    private RawBsonDocument update() {
        BasicOutputBuffer update = Encoded.begin();
        addTo(update, "$set", set);
        addTo(update, "$unset", unset);
        return new RawBsonDocument(Encoded.end(update));
    }

    private void addTo(BasicOutputBuffer update, String operator, BasicOutputBuffer fields) {
        if (fields.getSize() > nothing) {
            new Encoded(BsonType.DOCUMENT, ByteBuffer.wrap(Encoded.end(fields))).write(update, operator);
        }
    }

    private void changed(String path, @Nullable Encoded before, Encoded after) {
        if (after.equals(before)) {
            return;
        }
        if (before != null && before.type() == after.type() && after.hasFields()) {
            Map<String, Encoded> old = before.fields();
            Map<String, Encoded> wanted = after.fields();
            if (after.type() == BsonType.ARRAY ? isLonger(old, wanted) : isGrown(old, wanted)) {
                wanted.forEach((field, value) -> changed(path + "." + field, old.get(field), value));
                return;
            }
        }
        after.write(set, path);
    }

    /** Whether it has the same fields in the same order, and one more at most, which a store puts at the end. */
    private static boolean isGrown(Map<String, Encoded> old, Map<String, Encoded> wanted) {
        List<String> fields = List.copyOf(wanted.keySet());
        return !old.isEmpty()
                && (wanted.size() == old.size() || wanted.size() == old.size() + 1)
                && fields.subList(0, old.size()).equals(List.copyOf(old.keySet()))
                && fields.stream().allMatch(Difference::canStandInAPath);
    }

    private static boolean canStandInAPath(String field) {
        return !field.isEmpty() && !field.contains(".") && !field.contains("$");
    }

    private static boolean isLonger(Map<String, Encoded> old, Map<String, Encoded> wanted) {
        return !old.isEmpty() && wanted.size() >= old.size();
    }
}

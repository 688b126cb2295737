package org.servicehall.platform.bulk;

import java.util.Iterator;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What makes one document of another, as MongoDB's {@code $set} and {@code $unset}: only what has changed, what has been added to
 * a list, and what is gone. The fields within come out in the order of the document that is wanted, those of the document itself
 * in any.
 */
public final class Difference {
    private final BsonDocument set = new BsonDocument();
    private final BsonDocument unset = new BsonDocument();

    private Difference() {}

    /** The update that makes {@code after} of what is exactly {@code before}; empty where both are the same. */
    public static BsonDocument between(BsonDocument before, BsonDocument after) {
        Difference difference = new Difference();
        after.forEach((field, value) -> difference.changed(field, before.get(field), value));
        before.keySet().stream()
                .filter(field -> !after.containsKey(field))
                .forEach(field -> difference.unset.put(field, new BsonString("")));
        return difference.update();
    }

    private BsonDocument update() {
        BsonDocument update = new BsonDocument();
        if (!set.isEmpty()) {
            update.put("$set", set);
        }
        if (!unset.isEmpty()) {
            update.put("$unset", unset);
        }
        return update;
    }

    private void changed(String path, @Nullable BsonValue before, BsonValue after) {
        if (before instanceof BsonDocument old && after instanceof BsonDocument wanted && isGrown(old, wanted)) {
            wanted.forEach((field, value) -> changed(path + "." + field, old.get(field), value));
        } else if (before instanceof BsonArray old && after instanceof BsonArray wanted && isLonger(old, wanted)) {
            for (int place = 0; place < wanted.size(); place++) {
                changed(path + "." + place, place < old.size() ? old.get(place) : null, wanted.get(place));
            }
        } else if (before == null || !isSame(before, after)) {
            set.put(path, after);
        }
    }

    /** Whether it has the same fields in the same order, and one more at most, which a store puts at the end. */
    private static boolean isGrown(BsonDocument old, BsonDocument wanted) {
        List<String> fields = List.copyOf(wanted.keySet());
        return !old.isEmpty()
                && (wanted.size() == old.size() || wanted.size() == old.size() + 1)
                && fields.subList(0, old.size()).equals(List.copyOf(old.keySet()))
                && fields.stream().allMatch(Difference::canStandInAPath);
    }

    private static boolean canStandInAPath(String field) {
        return !field.isEmpty() && !field.contains(".") && !field.contains("$");
    }

    private static boolean isLonger(BsonArray old, BsonArray wanted) {
        return !old.isEmpty() && wanted.size() >= old.size();
    }

    /** Also in the order of the fields. */
    private static boolean isSame(BsonValue one, BsonValue other) {
        if (one instanceof BsonDocument old && other instanceof BsonDocument wanted) {
            return List.copyOf(old.keySet()).equals(List.copyOf(wanted.keySet()))
                    && areSame(old.values().iterator(), wanted.values().iterator());
        }
        if (one instanceof BsonArray old && other instanceof BsonArray wanted) {
            return old.size() == wanted.size() && areSame(old.iterator(), wanted.iterator());
        }
        return one.equals(other);
    }

    private static boolean areSame(Iterator<BsonValue> some, Iterator<BsonValue> others) {
        while (some.hasNext()) {
            if (!isSame(some.next(), others.next())) {
                return false;
            }
        }
        return true;
    }
}

package org.servicehall.platform.view;

import com.mongodb.client.model.Sorts;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The order that somebody asks a list for: the name of a field, as {@code dueAt}, or {@code -dueAt} for the reverse. A list
 * offers a few, each of which an index should have, and refuses all others by the pattern of its parameter.
 */
public final class AskedOrder {
    private static final String REVERSE = "-";

    private AskedOrder() {}

    /**
     * Each list's cursors hold its order, so that a page of another is not gone on from.
     *
     * @param sort what was asked for; null for the list's usual order
     * @param fields where it is kept, by the names that the list offers
     * @throws IllegalArgumentException for one that the list does not offer
     */
    public static Bson of(@Nullable String sort, Bson usual, Map<String, String> fields) {
        if (sort == null) {
            return usual;
        }
        boolean reverse = sort.startsWith(REVERSE);
        String field = fields.get(reverse ? sort.substring(REVERSE.length()) : sort);
        if (field == null) {
            throw new IllegalArgumentException("no order of this list: " + sort);
        }
        return reverse ? Sorts.descending(field) : Sorts.ascending(field);
    }
}

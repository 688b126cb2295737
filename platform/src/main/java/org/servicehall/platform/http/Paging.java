package org.servicehall.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * Parameters {@code after} and {@code limit} of a list; a controller takes one as an argument. A limit outside 1 to 200
 * is answered with 400.
 *
 * @param after cursor that a page gave out; null for the first page
 * @param limit most items on the page
 */
public record Paging(@Nullable String after, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    static boolean isAllowed(int limit) {
        return limit >= 1 && limit <= MAX_LIMIT;
    }
}

package org.servicehall.cases.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who does something whose permission depends on the case.
 *
 * @param window served; null for those who serve none
 */
public record Acting(String id, @Nullable String window, boolean lead, boolean office) {
    /** Where nothing else of the person matters. */
    static Acting of(String id) {
        return new Acting(id, null, false, false);
    }
}

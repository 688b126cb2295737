package org.servicehall.cases.domain;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who does something whose permission depends on the case.
 *
 * @param window served; null for those who serve none
 * @param actsFor user id of whose rights are used; null for the own
 */
public record Acting(
        String id,
        @Nullable String window,
        boolean lead,
        boolean office,
        @Nullable String actsFor) {
    /** In the own right. */
    public Acting(String id, @Nullable String window, boolean lead, boolean office) {
        this(id, window, lead, office, null);
    }

    /** Where nothing else of the person matters. */
    public static Acting of(String id) {
        return new Acting(id, null, false, false);
    }

    /** Where nothing matters but who it is and in whose right. */
    public static Acting of(String id, @Nullable String actsFor) {
        return new Acting(id, null, false, false, actsFor);
    }

    /** Whoever acts in another's right is judged also as that other: nobody lends what they may not do themselves (C3, D9). */
    public boolean isJudgedAs(Predicate<String> person) {
        return person.test(id) || (actsFor != null && person.test(actsFor));
    }
}

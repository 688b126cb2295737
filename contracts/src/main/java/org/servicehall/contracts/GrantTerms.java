package org.servicehall.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something granted ends by itself, and to whom it is granted (rules C5, S8).
 *
 * @param yearly whether it has to be applied for anew at the beginning of each year
 * @param endsWith matters whose grants take this one with them when they end
 * @param grantedTo whose it is, so that there is one of it; null in what was granted before that was told: a person's
 */
public record GrantTerms(
        boolean yearly, List<String> endsWith, @Nullable GrantedTo grantedTo) {
    /** Whose a grant is. */
    public enum GrantedTo {
        PERSON,
        /** Of all who live under one household book, whoever applied for it. */
        HOUSEHOLD
    }

    /** Of a person's own. */
    public GrantTerms(boolean yearly, List<String> endsWith) {
        this(yearly, endsWith, null);
    }

    /** Whether a household has it once. */
    public boolean belongsToHousehold() {
        return grantedTo == GrantedTo.HOUSEHOLD;
    }
}

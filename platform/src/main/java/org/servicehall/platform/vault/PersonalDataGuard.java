package org.servicehall.platform.vault;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/**
 * Refuses texts that hold what looks like somebody's number: such texts stand in events, and personal data never does (rule
 * R3). Every text of every body comes by here ({@link GuardedBodies}); what is asked for otherwise asks itself.
 */
public final class PersonalDataGuard {
    private PersonalDataGuard() {}

    /**
     * @param field the request's field that holds the text, for the answer
     * @throws Refusal {@code personal-data-in-text}, 422
     */
    public static void check(String field, @Nullable String text) {
        if (text != null && isSuspicious(text)) {
            throw Refusal.unprocessable("personal-data-in-text", "R3", field).at(field);
        }
    }

    /** Whether a number of identity, phone, card or passport stands in the text, however its digits are written. */
    public static boolean isSuspicious(String text) {
        return PersonalNumbers.standIn(text);
    }
}

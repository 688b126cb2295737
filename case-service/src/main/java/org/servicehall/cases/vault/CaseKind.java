package org.servicehall.cases.vault;

import java.util.regex.Pattern;
import org.servicehall.platform.vault.VaultKind;

/** What is kept of those who speak up about a case (rule R3). */
public enum CaseKind implements VaultKind {
    /** Who objects, and in which words, under the case and the objector. */
    OBJECTION("[0-9]{8}-[0-9]+/P-.+"),
    /** What was remarked with a rating, under the case and the rating. */
    RATING("[0-9]{8}-[0-9]+/rating(/.+)?");

    private final Pattern older;

    CaseKind(String older) {
        this.older = Pattern.compile("[0-9]{6}-" + older);
    }

    @Override
    public Pattern older() {
        return older;
    }
}

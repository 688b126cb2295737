package org.servicehall.accountability.vault;

import java.util.regex.Pattern;
import org.servicehall.platform.vault.VaultKind;

/** What is kept of a complaint, apart from each other, since it is for different eyes (rule B7). */
public enum ComplaintKind implements VaultKind {
    /** What it says. */
    COMPLAINT("TS[0-9]{8}-[0-9]+"),
    /** Who says it. */
    REPORTER("TS[0-9]{8}-[0-9]+/reporter"),
    /** A file handed in; too large for the vault, it lies beside it. */
    ATTACHMENT("TS[0-9]{8}-[0-9]+/attachments/.+");

    private final Pattern older;

    ComplaintKind(String older) {
        this.older = Pattern.compile("[0-9]{6}-" + older);
    }

    @Override
    public Pattern older() {
        return older;
    }
}

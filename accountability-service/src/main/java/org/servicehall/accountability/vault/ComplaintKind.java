package org.servicehall.accountability.vault;

import java.util.Set;
import java.util.regex.Pattern;
import org.servicehall.platform.vault.VaultId;
import org.servicehall.platform.vault.VaultKind;

/** What is kept of a complaint, apart from each other, since it is for different eyes (rule B7). */
public enum ComplaintKind implements VaultKind {
    /** What it says. */
    COMPLAINT("TS[0-9]{8}-[0-9]+"),
    /** Who says it. */
    REPORTER("TS[0-9]{8}-[0-9]+/reporter"),
    /** Why the person sanctioned appeals, who may have guessed who says it. */
    APPEAL("TS[0-9]{8}-[0-9]+/appeal/.+"),
    /** A file handed in; too large for the vault, it lies beside it. */
    ATTACHMENT("TS[0-9]{8}-[0-9]+/attachments/.+");

    /** Fields of a reporter; not those that a vault finds by, for its index is the same hash in every service. */
    public static final String REPORTER_ID_NUMBER = "reporterIdNumber";

    public static final String REPORTER_PHONE = "reporterPhone";

    /** User id of a reporter who works at the hall. */
    public static final String STAFF_ID = "staffId";

    private final Pattern older;

    ComplaintKind(String older) {
        this.older = Pattern.compile("[0-9]{6}-" + older);
    }

    @Override
    public Pattern older() {
        return older;
    }

    /** Id of who brought a complaint. */
    public static VaultId reporterOf(String complaintNo) {
        return REPORTER.of(complaintNo + "/reporter");
    }

    /**
     * A phone number identifies too, and so does the name of somebody who works at the hall (rule B7). What a complaint says has
     * no field that tells who says it; reasons for looks at it are held to its reporter all the same (ADR 18).
     */
    @Override
    public Set<String> telling() {
        return this == REPORTER ? Set.of("name", REPORTER_PHONE, REPORTER_ID_NUMBER, STAFF_ID) : Set.of();
    }
}

package org.servicehall.accountability.retaliation;

import java.util.Optional;
import org.servicehall.platform.vault.Vault;

/** What the watch asks the vault about reporters; what it learns goes no further than the comparison (rule B7). */
public final class Reporters {
    /** Field of a reporter who works at the hall. */
    public static final String STAFF_ID = "staffId";

    private final Vault vault;

    public Reporters(Vault vault) {
        this.vault = vault;
    }

    /** Id in the vault of who brought a complaint. */
    public static String idOf(String complaintNo) {
        return complaintNo + "/reporter";
    }

    boolean isResident(String complaintNo, String personRef) {
        return vault.ownerOf(idOf(complaintNo)).filter(personRef::equals).isPresent();
    }

    Optional<String> staffId(String complaintNo) {
        return vault.forOwnUse(idOf(complaintNo)).map(fields -> fields.get(STAFF_ID));
    }
}

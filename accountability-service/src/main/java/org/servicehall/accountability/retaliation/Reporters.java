package org.servicehall.accountability.retaliation;

import java.util.Optional;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;

/** What the watch asks the vault about reporters; what it learns goes no further than the comparison (rule B7). */
public final class Reporters {
    /** Field of a reporter who works at the hall. */
    public static final String STAFF_ID = "staffId";

    /** Fields of a reporter; not those that a vault finds by, for its index is the same hash in every service. */
    public static final String ID_NUMBER = "reporterIdNumber";

    public static final String PHONE = "reporterPhone";

    private final Vault vault;
    private final Pseudonyms pseudonyms;

    public Reporters(Vault vault, Pseudonyms pseudonyms) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
    }

    /** Id in the vault of who brought a complaint. */
    public static VaultId idOf(String complaintNo) {
        return ComplaintKind.REPORTER.of(complaintNo + "/reporter");
    }

    String applicant(String personRef) {
        return pseudonyms.applicant(personRef);
    }

    /** @param applicant as {@link #applicant} hid it */
    boolean isResident(String complaintNo, String applicant) {
        String hall = complaintNo.substring(0, complaintNo.indexOf('-'));
        return vault.forOwnUse(idOf(complaintNo))
                .map(fields -> fields.get(ID_NUMBER))
                .map(idNumber -> applicant(vault.personRef(hall, idNumber)))
                .filter(applicant::equals)
                .isPresent();
    }

    Optional<String> staffId(String complaintNo) {
        return vault.forOwnUse(idOf(complaintNo)).map(fields -> fields.get(STAFF_ID));
    }
}

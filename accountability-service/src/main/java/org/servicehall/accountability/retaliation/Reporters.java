package org.servicehall.accountability.retaliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;

/** What is asked of the vault about reporters; what it answers goes no further than the comparison (rule B7). */
public final class Reporters {
    /** Field of a reporter who works at the hall. */
    public static final String STAFF_ID = ComplaintKind.STAFF_ID;

    /** Fields of a reporter; not those that a vault finds by, for its index is the same hash in every service. */
    public static final String ID_NUMBER = ComplaintKind.REPORTER_ID_NUMBER;

    public static final String PHONE = ComplaintKind.REPORTER_PHONE;

    private final Vault vault;
    private final Pseudonyms pseudonyms;

    public Reporters(Vault vault, Pseudonyms pseudonyms) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
    }

    /** Id in the vault of who brought a complaint. */
    public static VaultId idOf(String complaintNo) {
        return ComplaintKind.reporterOf(complaintNo);
    }

    String applicant(String personRef) {
        return pseudonyms.applicant(personRef);
    }

    /**
     * Whether who brought the complaint is who applied, by id number or by phone.
     *
     * @param applicant as {@link #applicant} hid it
     * @param contact as the event tells it
     */
    boolean isApplicant(String complaintNo, String no, String applicant, @Nullable String contact) {
        String hall = complaintNo.substring(0, complaintNo.indexOf('-'));
        return vault.forOwnUse(idOf(complaintNo))
                .filter(fields -> applicant.equals(applicantBy(hall, fields.get(ID_NUMBER)))
                        || (contact != null && contact.equals(contactBy(no, fields.get(PHONE)))))
                .isPresent();
    }

    private @Nullable String applicantBy(String hall, @Nullable String idNumber) {
        return idNumber == null ? null : applicant(vault.personRef(hall, idNumber));
    }

    private @Nullable String contactBy(String no, @Nullable String phone) {
        return phone == null ? null : vault.phoneMark(no, phone);
    }

    /** Whether it was this user who brought it, as far as the complaint says. */
    public boolean isStaff(String complaintNo, String user) {
        return staffId(complaintNo).filter(user::equals).isPresent();
    }

    Optional<String> staffId(String complaintNo) {
        return vault.forOwnUse(idOf(complaintNo)).map(fields -> fields.get(STAFF_ID));
    }
}

package org.servicehall.accountability.api.ledger;

import java.util.Set;
import java.util.function.Predicate;
import org.servicehall.accountability.api.OfficeStaff;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Findings that a complaint was not taken up or concluded in time are those of others; to whom it is about they would tell
 * that there is one, and by their count too (rule B7).
 */
@Component
final class OwnComplaints {
    private static final Set<String> OF_COMPLAINTS =
            Set.of(Fault.COMPLAINT_UNDECIDED.name(), Fault.COMPLAINT_OVERDUE.name());

    private final View<ComplaintSheet> complaints;

    OwnComplaints(View<ComplaintSheet> complaints) {
        this.complaints = complaints;
    }

    /**
     * Whether the finding tells this person of a complaint about themselves, or about whom alone they stand in for; one about
     * the office is about all who are of it. One not known yet may be.
     */
    boolean showIn(LedgerEntry finding, Actor actor) {
        return OF_COMPLAINTS.contains(finding.fault())
                && complaints
                        .find(finding.subject())
                        .map(sheet -> isAboutAny(sheet, actor))
                        .orElse(true);
    }

    private static boolean isAboutAny(ComplaintSheet sheet, Actor actor) {
        Set<String> office = sheet.file().isAboutOffice() ? OfficeStaff.among(actor) : Set.of();
        Predicate<String> concerned = id -> sheet.about().contains(id) || office.contains(id);
        return concerned.test(actor.id())
                || (LedgerRules.seesAll(actor) && !LedgerRules.seesAll(actor.without(concerned)));
    }
}

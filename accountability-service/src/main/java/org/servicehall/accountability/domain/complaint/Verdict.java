package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealOutcome;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.Sanction;

/**
 * What the joint meeting decided and what has become of it (rules B5, B6, B8).
 *
 * @param decision null until decided
 * @param imposed the sanction as last decided; null where there is none
 * @param approval whether the superior stands behind {@code imposed}
 * @param notified null until both sides were told
 * @param appeal null until lodged; there is one at most
 * @param appealDecision the meeting's on it; null while none is lodged, it is open, or the superior decided
 * @param executed the sanction carried out; null while none was
 * @param disapprovedAt when the superior last refused approval; null while never
 * @param superiorDecision the superior's on the appeal; null unless it was theirs
 */
public record Verdict(
        @Nullable ComplaintDecided decision,
        @Nullable Sanction imposed,
        Approval approval,
        @Nullable ComplaintNotified notified,
        @Nullable ComplaintAppealed appeal,
        @Nullable AppealDecided appealDecision,
        @Nullable Sanction executed,
        @Nullable Instant disapprovedAt,
        @Nullable AppealDecidedBySuperior superiorDecision) {
    static final Verdict NONE = new Verdict(null, null, Approval.NOT_NEEDED, null, null, null, null, null, null);

    /** Where a party or administrative sanction stands with the superior (rule B6). */
    public enum Approval {
        NOT_NEEDED,
        PENDING,
        GIVEN,
        REFUSED
    }

    /** Whether the superior has still to approve, or has not approved, what was decided last (rule B6). */
    public boolean waitsForApproval() {
        return approval == Approval.PENDING || approval == Approval.REFUSED;
    }

    /** How the appeal ended, whoever decided on it; null while none is lodged, or it is open. */
    public @Nullable AppealOutcome appealOutcome() {
        return appealDecision == null ? superiorDecision : appealDecision;
    }

    /**
     * Whether the complaint counts as founded: what the superior has not approved does not yet, what an appeal lifted does
     * no more. While an appeal's outcome is open or waits for approval, the first decision stands (rules B6, B8).
     */
    public boolean counts() {
        if (decision == null || !decision.founded()) {
            return false;
        }
        var outcome = appealOutcome();
        return outcome == null ? !waitsForApproval() : outcome.outcome() != Appeal.LIFTED || waitsForApproval();
    }

    public boolean appealOpen() {
        return appeal != null && appealOutcome() == null;
    }

    /** Whether an appeal was decided and nothing of it waits for the superior any more: from then on it is told (rule B6). */
    public boolean appealSettled() {
        return appealOutcome() != null && !waitsForApproval();
    }

    /** The sanction in effect that nobody has carried out yet; null when there is none. */
    public @Nullable Sanction unexecuted() {
        return waitsForApproval() || imposed == executed ? null : imposed;
    }

    Verdict decided(ComplaintDecided event) {
        return new Verdict(
                event,
                event.sanction(),
                needed(event.sanction()),
                notified,
                appeal,
                null,
                executed,
                disapprovedAt,
                null);
    }

    Verdict approved() {
        return with(imposed, Approval.GIVEN);
    }

    /** What the superior refused was never in effect: before an appeal all is decided anew, after it the appeal is. */
    Verdict disapproved(SanctionDisapproved event) {
        Instant at = event.disapprovedAt();
        return appeal == null
                ? new Verdict(decision, imposed, Approval.REFUSED, notified, null, null, executed, at, null)
                : new Verdict(decision, original(), Approval.GIVEN, notified, appeal, null, executed, at, null)
                        .settled();
    }

    Verdict told(ComplaintNotified event) {
        return new Verdict(
                decision, imposed, approval, event, appeal, appealDecision, executed, disapprovedAt, superiorDecision);
    }

    /** A changed schedule gives the person more time (rules B8, D1). */
    Verdict appealUntil(Instant appealBy) {
        ComplaintNotified told = Objects.requireNonNull(notified, "nothing was told yet");
        return told(new ComplaintNotified(
                told.complaintNo(),
                told.hall(),
                told.noticeNo(),
                told.personNoticeNo(),
                appealBy,
                told.notifiedBy(),
                told.notifiedAt(),
                told.appeal()));
    }

    Verdict appealed(ComplaintAppealed event) {
        return new Verdict(decision, imposed, approval, notified, event, null, executed, disapprovedAt, null);
    }

    Verdict appealDecided(AppealDecided event) {
        var next = new Verdict(
                decision, event.sanction(), needed(event), notified, appeal, event, executed, disapprovedAt, null);
        return event.outcome() == Appeal.UPHELD ? next.settled() : next;
    }

    /** Who decided approves what was decided (rule B6). */
    Verdict appealDecided(AppealDecidedBySuperior event) {
        return new Verdict(decision, event.sanction(), approval, notified, appeal, null, executed, disapprovedAt, event)
                .settled();
    }

    Verdict executed(Sanction sanction) {
        return new Verdict(
                decision,
                imposed,
                approval,
                notified,
                appeal,
                appealDecision,
                sanction,
                disapprovedAt,
                superiorDecision);
    }

    private @Nullable Sanction original() {
        return decision == null ? null : decision.sanction();
    }

    /** What was told to the person had been approved where it needed to be. */
    private Verdict settled() {
        return with(imposed, needed(imposed) == Approval.NOT_NEEDED ? Approval.NOT_NEEDED : Approval.GIVEN);
    }

    private Verdict with(@Nullable Sanction sanction, Approval as) {
        return new Verdict(
                decision, sanction, as, notified, appeal, appealDecision, executed, disapprovedAt, superiorDecision);
    }

    private static Approval needed(AppealDecided event) {
        Boolean told = event.approvalNeeded();
        return told == null ? needed(event.sanction()) : told ? Approval.PENDING : Approval.NOT_NEEDED;
    }

    private static Approval needed(@Nullable Sanction sanction) {
        return sanction != null && sanction.needsApproval() ? Approval.PENDING : Approval.NOT_NEEDED;
    }
}

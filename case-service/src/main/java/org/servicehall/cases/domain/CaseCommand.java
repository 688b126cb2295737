package org.servicehall.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.contracts.cases.StageResult;

/**
 * What is done with a case, from acceptance to reply. Who does it and when come from outside, never from the client; so
 * do numbers of notices, drawn only when one is issued, so that a refusal leaves no gap (K9).
 */
public sealed interface CaseCommand {
    String caseNo();

    /** @param calendar the hall's, for the end of a publicity period (C3) */
    record OpenCase(@TargetEntityId String caseNo, ApplicationAccepted acceptance, HallCalendar calendar)
            implements CaseCommand {}

    /**
     * Somebody is to handle it: at once, or when they confirm (C1, D5).
     *
     * @param reason why the case changes hands; may be missing for the first handler only (C1)
     * @param calendar the hall's, for the day on which the case opened
     */
    record AssignHandler(
            @TargetEntityId String caseNo,
            String handler,
            String window,
            @Nullable String reason,
            Acting by,
            Instant at,
            HallCalendar calendar)
            implements CaseCommand {}

    /** By who was asked to handle it. */
    record ConfirmHandler(@TargetEntityId String caseNo, String by, Instant at) implements CaseCommand {}

    /** By who was asked to handle it. */
    record DeclineHandler(@TargetEntityId String caseNo, String reason, String by, Instant at) implements CaseCommand {}

    /** By who asked, or the lead. */
    record WithdrawHandler(@TargetEntityId String caseNo, Acting by, Instant at) implements CaseCommand {}

    /** By the lead; at once, but for what the lead holds as its agent (C1). */
    record ReassignAgent(@TargetEntityId String caseNo, String agent, String reason, Acting by, Instant at)
            implements CaseCommand {}

    /**
     * What the body of a stage has put down ends it: passed, returned or refused (C2).
     *
     * @param returnTo the stage that is done again, where returned; null for the same
     * @param calendar the hall's, for the end of a publicity period and for the day on which a paper is dated
     */
    record CompleteStage(
            @TargetEntityId String caseNo,
            String stage,
            Paper paper,
            @Nullable String returnTo,
            Acting by,
            Instant at,
            HallCalendar calendar)
            implements CaseCommand {
        /**
         * A {@link org.servicehall.contracts.cases.StageRecord} before the case has named its body.
         *
         * @param scanKept whether the desk told of a paper of that number, kept for this stage (S4)
         * @param formerScanHolds whether it is said that the scan by which the stage ended before it was returned holds for this
         *     time too (S4)
         */
        public record Paper(
                StageResult result,
                String signedBy,
                String opinion,
                @Nullable String documentNo,
                LocalDate date,
                boolean doneBefore,
                @Nullable String scan,
                boolean scanKept,
                boolean formerScanHolds) {
            /** One whose scan, if it names one, is there and new. */
            public Paper(
                    StageResult result,
                    String signedBy,
                    String opinion,
                    @Nullable String documentNo,
                    LocalDate date,
                    boolean doneBefore,
                    @Nullable String scan) {
                this(result, signedBy, opinion, documentNo, date, doneBefore, scan, true, false);
            }

            StageRecord of(LocalizedText body) {
                return new StageRecord(body, signedBy, opinion, result, documentNo, date, doneBefore, scan);
            }
        }
    }

    /** @param objector pseudonymous reference, resolvable through the vault */
    record LodgeObjection(@TargetEntityId String caseNo, String summary, String objector, Instant at)
            implements CaseCommand {}

    /** @param legalBasis needed where it is upheld, since that ends the case (N4) */
    record DecideObjection(
            @TargetEntityId String caseNo,
            int number,
            boolean upheld,
            String reason,
            @Nullable String legalBasis,
            Acting by,
            Instant at)
            implements CaseCommand {}

    /**
     * @param days working days, for petitions calendar days (K6)
     * @param document the superior authority's, needed where it set the limit (K7)
     */
    record RequestExtension(
            @TargetEntityId String caseNo,
            int days,
            String reason,
            @Nullable AuthorityDocument document,
            String by,
            Instant at,
            HallCalendar calendar)
            implements CaseCommand {}

    record ApproveExtension(
            @TargetEntityId String caseNo, String by, Instant at, HallCalendar calendar, Supplier<String> noticeNo)
            implements CaseCommand {}

    record RefuseExtension(@TargetEntityId String caseNo, String reason, String by, Instant at)
            implements CaseCommand {}

    record Decide(
            @TargetEntityId String caseNo,
            CaseEvent.Outcome outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            String by,
            Instant at)
            implements CaseCommand {}

    /** @param remedies what the hall tells of them then (S6) */
    record Reply(
            @TargetEntityId String caseNo,
            Acting by,
            Instant at,
            Supplier<String> noticeNo,
            LatenessRules lateness,
            Remedies remedies)
            implements CaseCommand {
        /** In the own right, at a hall that tells of no remedies. */
        public Reply(String caseNo, String by, Instant at, Supplier<String> noticeNo, LatenessRules lateness) {
            this(caseNo, Acting.of(by), at, noticeNo, lateness);
        }

        /** At a hall that tells of no remedies. */
        public Reply(String caseNo, Acting by, Instant at, Supplier<String> noticeNo, LatenessRules lateness) {
            this(caseNo, by, at, noticeNo, lateness, Remedies.NONE);
        }
    }

    /** By the office (F5). */
    record ArrangeJointHandling(
            @TargetEntityId String caseNo, String leadWindow, List<String> coWindows, String by, Instant at)
            implements CaseCommand {}

    /** @param window the co-handling window that has finished (F5) */
    record CompleteJointPart(@TargetEntityId String caseNo, String window, Acting by, Instant at)
            implements CaseCommand {}

    /** @param by who records it; null where the resident does it at the public door (S3) */
    record WithdrawCase(
            @TargetEntityId String caseNo,
            Wish wish,
            @Nullable Acting by,
            Instant at,
            Supplier<String> noticeNo,
            LatenessRules lateness)
            implements CaseCommand {}

    /**
     * A holiday schedule was published; changes nothing where it has every day of the deadline as it was counted (D1).
     *
     * @param calendar by the schedule in force now
     * @param counted the calendar of a version, as far as it is known
     */
    record RecomputeDeadline(
            @TargetEntityId String caseNo,
            Instant at,
            HallCalendar calendar,
            Function<String, Optional<HallCalendar>> counted,
            Supplier<String> noticeNo)
            implements CaseCommand {
        /** What was counted by a schedule that nobody knows any more may be otherwise in any day. */
        boolean touches(Deadline deadline) {
            return !deadline.calendarVersion().equals(calendar.version())
                    && counted.apply(deadline.calendarVersion())
                            .map(then -> calendar.differsFrom(then, deadline.startedAt(), deadline.dueAt()))
                            .orElse(true);
        }
    }

    /** A holiday schedule was published; changes nothing where no publicity runs whose last day is off by it (C3, D1). */
    record ProlongPublicity(@TargetEntityId String caseNo, HallCalendar calendar, Instant at) implements CaseCommand {}

    /** From the sweep; changes nothing when there is nothing to warn of (D6). */
    record WarnDueSoon(@TargetEntityId String caseNo, String deadlineId, Instant at) implements CaseCommand {}

    /** From the sweep; changes nothing when nothing is overdue (D5). */
    record RecordOverdue(@TargetEntityId String caseNo, String deadlineId, Instant at, LatenessRules lateness)
            implements CaseCommand {}
}

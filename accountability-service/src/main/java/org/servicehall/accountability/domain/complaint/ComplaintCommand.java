package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.sanction.FaultsWithinYear;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.accountability.Aggravation;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;

/** What can be asked of a complaint. */
public sealed interface ComplaintCommand {
    String NAMESPACE = "org.servicehall.complaint";

    String complaintNo();

    Instant at();

    /**
     * Text and reporter are not here: they went to the vault.
     *
     * @param orderNo the hotline's number of its work order; null when it came otherwise
     * @param enteredBy who wrote it down for the reporter; null when the reporter files it
     * @param decideWorkingDays the working days that {@code decideBy} is counted with
     */
    @Command(namespace = NAMESPACE, name = "file")
    record FileComplaint(
            @TargetEntityId String complaintNo,
            String hall,
            Ground ground,
            ComplaintChannel channel,
            boolean anonymous,
            @Nullable String person,
            @Nullable String window,
            @Nullable String caseNo,
            @Nullable String orderNo,
            @Nullable By enteredBy,
            Instant decideBy,
            int decideWorkingDays,
            Instant at)
            implements ComplaintCommand {}

    /**
     * @param most so many files a complaint may have
     * @param by the staff member who hands it in for the reporter; null for the reporter, who has shown the query code
     */
    @Command(namespace = NAMESPACE, name = "add-attachment")
    record AddAttachment(
            @TargetEntityId String complaintNo,
            String mediaType,
            long size,
            String sha256,
            int most,
            @Nullable By by,
            Instant at)
            implements ComplaintCommand {}

    /** @param dueAt until when both sides are to be told the result (rule P5) */
    @Command(namespace = NAMESPACE, name = "accept")
    record AcceptComplaint(@TargetEntityId String complaintNo, Instant dueAt, By by, Instant at)
            implements ComplaintCommand {}

    /**
     * @param days calendar days more
     * @param mostDays as many as the hall allows
     */
    @Command(namespace = NAMESPACE, name = "extend-term")
    record ExtendTerm(@TargetEntityId String complaintNo, int days, int mostDays, String reason, By by, Instant at)
            implements ComplaintCommand {}

    /** What the sweep sends when a warning or the end of the time has come. */
    @Command(namespace = NAMESPACE, name = "record-come-due")
    record RecordComeDue(@TargetEntityId String complaintNo, Instant at) implements ComplaintCommand {}

    /**
     * Another schedule is in force (rule D1).
     *
     * @param calendar with it
     */
    @Command(namespace = NAMESPACE, name = "recount-terms")
    record RecountTerms(@TargetEntityId String complaintNo, HallCalendar calendar, Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "decline")
    record DeclineComplaint(@TargetEntityId String complaintNo, String reason, By by, Instant at)
            implements ComplaintCommand {}

    /** What the sweep sends when the days have passed. */
    @Command(namespace = NAMESPACE, name = "record-undecided")
    record RecordUndecided(@TargetEntityId String complaintNo, Instant at) implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "answer-suggestion")
    record AnswerSuggestion(@TargetEntityId String complaintNo, String answer, By by, Instant at)
            implements ComplaintCommand {}

    /**
     * @param members who sits for which body at this hall
     * @param broughtBy whether somebody brought the complaint, which no event tells (rule B7)
     */
    @Command(namespace = NAMESPACE, name = "assign-investigators")
    record AssignInvestigators(
            @TargetEntityId String complaintNo,
            List<Investigator> investigators,
            Map<String, Investigator.Body> members,
            Predicate<String> broughtBy,
            By by,
            Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "link-evidence")
    record LinkEvidence(@TargetEntityId String complaintNo, String evidence, String note, By by, Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "report-findings")
    record ReportFindings(
            @TargetEntityId String complaintNo,
            String findings,
            @Nullable String person,
            @Nullable String window,
            @Nullable Fault fault,
            List<Aggravation> aggravations,
            By by,
            Instant at)
            implements ComplaintCommand {}

    /**
     * @param reason needed where the sanction is not the table's
     * @param repeated so many faults of a person within one year make the next weigh more (rule B3)
     * @param zone in which the year is counted
     */
    @Command(namespace = NAMESPACE, name = "recommend-sanction")
    record RecommendSanction(
            @TargetEntityId String complaintNo,
            @Nullable Sanction sanction,
            @Nullable String reason,
            SanctionTable table,
            FaultsWithinYear faults,
            int repeated,
            ZoneId zone,
            By by,
            Instant at)
            implements ComplaintCommand {}

    /**
     * @param answers to each aggravating factor of the recommendation (rule B3)
     * @param rules what the hall asks of the meeting
     */
    @Command(namespace = NAMESPACE, name = "decide")
    record DecideComplaint(
            @TargetEntityId String complaintNo,
            boolean founded,
            @Nullable Sanction sanction,
            Map<Aggravation, String> answers,
            String reason,
            Meeting meeting,
            MeetingRules rules,
            By by,
            Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "record-approval")
    record RecordApproval(@TargetEntityId String complaintNo, String authority, String referenceNo, By by, Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "record-disapproval")
    record RecordDisapproval(
            @TargetEntityId String complaintNo, String authority, String referenceNo, String reason, By by, Instant at)
            implements ComplaintCommand {}

    /**
     * @param noticeNo draws the number of the notice to the reporter
     * @param personNoticeNo draws the number of the notice to the person
     * @param appeal to whom, and until when, an appeal would be in time (B8, S6)
     */
    @Command(namespace = NAMESPACE, name = "notify")
    record NotifyBothSides(
            @TargetEntityId String complaintNo,
            Supplier<String> noticeNo,
            Supplier<String> personNoticeNo,
            Remedy appeal,
            By by,
            Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "lodge-appeal")
    record LodgeAppeal(@TargetEntityId String complaintNo, By by, Instant at) implements ComplaintCommand {}

    /** @param sanction the lighter one where it is changed */
    @Command(namespace = NAMESPACE, name = "decide-appeal")
    record DecideAppeal(
            @TargetEntityId String complaintNo,
            ComplaintEvent.Appeal outcome,
            @Nullable Sanction sanction,
            String reason,
            Meeting meeting,
            MeetingRules rules,
            By by,
            Instant at)
            implements ComplaintCommand {}

    /**
     * @param sanction the lighter one where it is changed
     * @param decidedOn when the superior decided
     * @param zone in which the days are counted
     * @param staff of the hall now, who could record it in the place of those who decided first
     */
    @Command(namespace = NAMESPACE, name = "record-superiors-appeal-decision")
    record RecordSuperiorsAppealDecision(
            @TargetEntityId String complaintNo,
            ComplaintEvent.Appeal outcome,
            @Nullable Sanction sanction,
            String reason,
            String authority,
            String referenceNo,
            LocalDate decidedOn,
            ZoneId zone,
            Supplier<List<By>> staff,
            By by,
            Instant at)
            implements ComplaintCommand {}

    /** @param zone in which the days are counted */
    @Command(namespace = NAMESPACE, name = "record-execution")
    record RecordExecution(
            @TargetEntityId String complaintNo,
            LocalDate executedOn,
            @Nullable String note,
            ZoneId zone,
            By by,
            Instant at)
            implements ComplaintCommand {}

    @Command(namespace = NAMESPACE, name = "close")
    record CloseComplaint(@TargetEntityId String complaintNo, By by, Instant at) implements ComplaintCommand {}
}

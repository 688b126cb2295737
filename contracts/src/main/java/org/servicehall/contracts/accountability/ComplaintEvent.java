package org.servicehall.contracts.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;

/**
 * What happens to a complaint 举报 or suggestion 意见; topic {@code hall.accountability}. Nothing here tells who the
 * reporter is, or what leads to it (rule B7).
 */
public sealed interface ComplaintEvent {
    String NAMESPACE = "org.servicehall.complaint";
    String STREAM = "Complaint";

    String complaintNo();

    /**
     * Filed by anyone, at any hour (rules P5, B1). Text and reporter are in the vault.
     *
     * @param person id of the staff member complained of; null when unknown
     * @param caseNo the case complained of; null when none
     * @param orderNo the hotline's number of its work order (rule S10); null when it came otherwise
     * @param enteredBy who wrote down what came by phone, letter or box; null when the reporter filed it
     * @param decideBy until then it is to be accepted or declined, or a suggestion answered (rule B5)
     * @param decideWorkingDays the working days that {@code decideBy} was counted with; null in events from before that was told
     */
    @Event(namespace = NAMESPACE, name = "filed", version = "1")
    record ComplaintFiled(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Ground ground,
            ComplaintChannel channel,
            boolean anonymous,
            @Person @Nullable String person,
            @Nullable String window,
            @Nullable String caseNo,
            @Nullable String orderNo,
            @Person @Nullable String enteredBy,
            @Nullable Instant decideBy,
            Instant filedAt,
            @Nullable Integer decideWorkingDays)
            implements ComplaintEvent {}

    /**
     * A file was handed in with it; its content is kept apart.
     *
     * @param mediaType found by looking into the file
     * @param size bytes
     * @param sha256 of the content, hex
     */
    @Event(namespace = NAMESPACE, name = "attachment-added", version = "1")
    record AttachmentAdded(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            int number,
            String mediaType,
            long size,
            String sha256,
            Instant addedAt)
            implements ComplaintEvent {}

    /**
     * Taken up (rules B5, P5).
     *
     * @param dueAt until then both sides are to be told the result; null in events from before it was watched, which have
     *     sixty days from {@code acceptedAt}
     */
    @Event(namespace = NAMESPACE, name = "accepted", version = "1")
    record ComplaintAccepted(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            @Person String acceptedBy,
            Instant acceptedAt,
            @Nullable Instant dueAt)
            implements ComplaintEvent {}

    /**
     * The leading group gave an accepted complaint more time, once (rule P5).
     *
     * @param before until when it was to be concluded before
     */
    @Event(namespace = NAMESPACE, name = "term-extended", version = "1")
    record ComplaintTermExtended(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String reason,
            Instant before,
            Instant dueAt,
            @Person String extendedBy,
            Instant extendedAt)
            implements ComplaintEvent {}

    /** The warning before an accepted complaint's time is over: once for each date (rule P5). */
    @Event(namespace = NAMESPACE, name = "due-soon", version = "1")
    record ComplaintDueSoon(@EventTag(key = STREAM) String complaintNo, String hall, Instant dueAt, Instant warnedAt)
            implements ComplaintEvent {}

    /**
     * The time to conclude an accepted complaint has passed and both sides have not been told: once (rule P5).
     *
     * @param waitsFor whose step was the next
     * @param investigators who they are where it waits for them; empty otherwise
     */
    @Event(namespace = NAMESPACE, name = "overdue", version = "1")
    record ComplaintOverdue(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Instant dueAt,
            WaitsFor waitsFor,
            List<Investigator> investigators,
            Instant recordedAt)
            implements ComplaintEvent {}

    /**
     * A changed schedule puts off what is told in working days, or ends on one (rule D1): it only ever gives more time.
     *
     * @param decideBy until then it is to be accepted or declined, or a suggestion answered (rule B5); null where that stays
     * @param appealBy until then the person may appeal (rule B8); null where that stays
     * @param missed the former end to decide, where it was on record that it had passed: nobody was late then (rule D5)
     */
    @Event(namespace = NAMESPACE, name = "terms-recounted", version = "1")
    record ComplaintTermsRecounted(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            @Nullable Instant decideBy,
            @Nullable Instant appealBy,
            Instant recountedAt,
            @Nullable Instant missed)
            implements ComplaintEvent {
        /** Of one that nobody was late with. */
        public ComplaintTermsRecounted(
                String complaintNo,
                String hall,
                @Nullable Instant decideBy,
                @Nullable Instant appealBy,
                Instant recountedAt) {
            this(complaintNo, hall, decideBy, appealBy, recountedAt, null);
        }
    }

    /** Not taken up, for a reason that the reporter is told (rule B5). */
    @Event(namespace = NAMESPACE, name = "declined", version = "1")
    record ComplaintDeclined(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String reason,
            @Person String declinedBy,
            Instant declinedAt)
            implements ComplaintEvent {}

    /** The days to accept or decline it, or to answer a suggestion, have passed: once (rule B5). */
    @Event(namespace = NAMESPACE, name = "undecided", version = "1")
    record ComplaintUndecided(
            @EventTag(key = STREAM) String complaintNo, String hall, Instant decideBy, Instant recordedAt)
            implements ComplaintEvent {}

    /** A suggestion got its answer (rule P6). */
    @Event(namespace = NAMESPACE, name = "suggestion-answered", version = "1")
    record SuggestionAnswered(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String answer,
            @Person String answeredBy,
            Instant answeredAt)
            implements ComplaintEvent {}

    /** These investigate from here on; who was named before and is not now no longer does (rule B5). */
    @Event(namespace = NAMESPACE, name = "investigators-assigned", version = "1")
    record InvestigatorsAssigned(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            List<Investigator> investigators,
            @Person String assignedBy,
            Instant assignedAt)
            implements ComplaintEvent {}

    /**
     * An event was found to prove something (rule B5).
     *
     * @param evidence id of the event, {@code <stream>@<sequence>}
     */
    @Event(namespace = NAMESPACE, name = "evidence-linked", version = "1")
    record EvidenceLinked(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String evidence,
            String note,
            @Person String linkedBy,
            Instant linkedAt)
            implements ComplaintEvent {}

    /**
     * What the investigation found (rule B5).
     *
     * @param person who is at fault; null where nobody is
     * @param fault null where there is none
     */
    @Event(namespace = NAMESPACE, name = "investigated", version = "1")
    record ComplaintInvestigated(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String findings,
            @Person @Nullable String person,
            @Nullable String window,
            @Nullable Fault fault,
            List<Aggravation> aggravations,
            @Person String reportedBy,
            Instant investigatedAt)
            implements ComplaintEvent {}

    /**
     * What the investigators propose (rules B3 to B5).
     *
     * @param byTable what the table of sanctions gives for fault and aggravations
     * @param faultsWithinYear of the person, as the ledger counts them
     * @param sanction proposed; null where nobody is at fault
     * @param reason why it differs from the table; null where it does not
     */
    @Event(namespace = NAMESPACE, name = "sanction-recommended", version = "1")
    record SanctionRecommended(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            @Nullable Sanction byTable,
            long faultsWithinYear,
            List<Aggravation> aggravations,
            @Nullable Sanction sanction,
            @Nullable String reason,
            @Person String recommendedBy,
            Instant recommendedAt)
            implements ComplaintEvent {}

    /**
     * The joint meeting decided (rule B5).
     *
     * @param founded whether the complaint was right
     * @param answers what the meeting says to each aggravating factor that was found, by its name (rule B3)
     * @param sanction null where there is none
     * @param evidence ids of the events linked to it
     */
    @Event(namespace = NAMESPACE, name = "decided", version = "1")
    record ComplaintDecided(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            boolean founded,
            @Person @Nullable String person,
            @Nullable String window,
            @Nullable Fault fault,
            @Nullable Sanction sanction,
            Map<String, String> answers,
            String reason,
            Meeting meeting,
            List<String> evidence,
            @Person String recordedBy,
            Instant decidedAt)
            implements ComplaintEvent {}

    /** The superior approved the sanction, which takes effect with it (rule B6). */
    @Event(namespace = NAMESPACE, name = "sanction-approved", version = "1")
    record SanctionApproved(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String authority,
            String referenceNo,
            @Person String recordedBy,
            Instant approvedAt)
            implements ComplaintEvent {}

    /** The superior did not approve: the meeting decides anew (rule B6). */
    @Event(namespace = NAMESPACE, name = "sanction-disapproved", version = "1")
    record SanctionDisapproved(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String authority,
            String referenceNo,
            String reason,
            @Person String recordedBy,
            Instant disapprovedAt)
            implements ComplaintEvent {}

    /**
     * Both sides were told the result; from here on the person may appeal (rules P5, B5, B8).
     *
     * @param noticeNo number of the notice to the reporter's side
     * @param personNoticeNo number of the notice to the person; null where no person is concerned
     * @param appealBy until then the person may appeal; null where nothing was imposed
     * @param appeal to whom, and for how long, as it was told (S6); null where nothing was imposed, and before that was told
     */
    @Event(namespace = NAMESPACE, name = "notified", version = "1")
    record ComplaintNotified(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            String noticeNo,
            @Nullable String personNoticeNo,
            @Nullable Instant appealBy,
            @Person String notifiedBy,
            Instant notifiedAt,
            @Nullable Remedy appeal)
            implements ComplaintEvent {}

    /**
     * The person sanctioned appeals, once (rule B8); the decision stands until changed. Why, lies in the vault: who is
     * accused may guess the reporter, and is told of no guess whether it is right (rule B7).
     */
    @Event(namespace = NAMESPACE, name = "appealed", version = "1")
    record ComplaintAppealed(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            @Person String person,
            Instant appealedAt) implements ComplaintEvent {}

    /**
     * The joint meeting answered the appeal (rule B8).
     *
     * @param sanction in force from here on, subject to approval where it needs any; null where it was lifted
     * @param approvalNeeded whether the superior has to approve this outcome, as of whatever replaces what was approved (rule
     *     B6); null in events from before, where the form of the sanction alone tells
     */
    @Event(namespace = NAMESPACE, name = "appeal-decided", version = "1")
    record AppealDecided(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Appeal outcome,
            @Nullable Sanction sanction,
            String reason,
            Meeting meeting,
            @Person String recordedBy,
            Instant decidedAt,
            @Nullable Boolean approvalNeeded)
            implements ComplaintEvent, AppealOutcome {}

    /**
     * The superior answered the appeal, in place of a meeting of those who decided first; it needs no further approval (rules
     * B6, B8).
     *
     * @param sanction in force from here on; null where it was lifted
     * @param decidedOn day of the superior's decision
     * @param recordedByFirstDecider true where who recorded it was among those who decided first, since the hall has nobody
     *     else; null otherwise, and in events from before
     */
    @Event(namespace = NAMESPACE, name = "appeal-decided-by-superior", version = "1")
    record AppealDecidedBySuperior(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Appeal outcome,
            @Nullable Sanction sanction,
            String reason,
            String authority,
            String referenceNo,
            LocalDate decidedOn,
            @Person String recordedBy,
            Instant decidedAt,
            @Nullable Boolean recordedByFirstDecider)
            implements ComplaintEvent, AppealOutcome {}

    /** How an appeal ended, whoever decided on it (rule B8). */
    sealed interface AppealOutcome permits AppealDecided, AppealDecidedBySuperior {
        Appeal outcome();

        @Nullable
        Sanction sanction();

        String reason();

        /** When it was recorded. */
        Instant decidedAt();
    }

    /** The sanction was carried out (rule B4). */
    @Event(namespace = NAMESPACE, name = "sanction-executed", version = "1")
    record SanctionExecuted(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            Sanction sanction,
            LocalDate executedOn,
            @Nullable String note,
            @Person String recordedBy,
            Instant recordedAt)
            implements ComplaintEvent {}

    /** Nothing more is to be done (rule B5). */
    @Event(namespace = NAMESPACE, name = "closed", version = "1")
    record ComplaintClosed(
            @EventTag(key = STREAM) String complaintNo,
            String hall,
            @Person String closedBy,
            Instant closedAt) implements ComplaintEvent {}

    /** Whose step is the next (rule B5). */
    enum WaitsFor {
        /** To name investigators; and all that the office does elsewhere where it is about the office. */
        LEADING_GROUP,
        /** To find and propose. */
        INVESTIGATORS,
        /** To call the meeting, ask the superior, tell both sides. */
        OFFICE
    }

    /** The six kinds of conduct that may be reported (rule B1), and suggestions (rule P6). */
    enum Ground {
        PASSIVE_OR_LATE,
        EXTORTION,
        RUDE_CONDUCT,
        UNLAWFUL_CHARGES,
        RETALIATION,
        OTHER_NEGLECT,
        SUGGESTION
    }

    /** How an appeal ends (rule B8). */
    enum Appeal {
        UPHELD,
        CHANGED,
        LIFTED
    }
}

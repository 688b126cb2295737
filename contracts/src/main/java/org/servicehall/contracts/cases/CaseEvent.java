package org.servicehall.contracts.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.application.WithdrawalProof;

/** What happens to a case 办件 from acceptance to reply; topic {@code hall.cases}. A case keeps its application's number. */
public sealed interface CaseEvent {
    String NAMESPACE = "org.servicehall.case";
    String STREAM = "Case";

    String caseNo();

    /**
     * Opened by the acceptance of its application.
     *
     * @param agent 代办员 responsible from acceptance to reply (C1)
     */
    @Event(namespace = NAMESPACE, name = "opened", version = "1")
    record CaseOpened(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String matterId,
            String matterVersion,
            LocalizedText matterName,
            String window,
            Applicant applicant,
            AcceptanceType type,
            @Nullable LocalizedText authority,
            @Nullable LocalDate limit,
            List<Stage> stages,
            CaseTerms terms,
            @Person String agent,
            @Person String acceptedBy,
            Instant acceptedAt,
            @Nullable String urgentReason)
            implements CaseEvent {}

    /** The hall has given its word: the deadline now stands (rules K4 to K7). */
    @Event(namespace = NAMESPACE, name = "promised", version = "1")
    record CasePromised(@EventTag(key = STREAM) String caseNo, String hall, Deadline deadline) implements CaseEvent {}

    /** Somebody handles the case from here on (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-assigned", version = "1")
    record HandlerAssigned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String window,
            @Person @Nullable String previous,
            @Nullable String reason,
            Instant assignedAt)
            implements CaseEvent {}

    /**
     * Somebody is asked to handle the case; who holds it answers until they confirm, which {@link HandlerAssigned} tells
     * (rules C1, D5). A later one stands in the place of an earlier.
     *
     * @param handler who is asked
     * @param window at which they would handle it
     * @param holder who holds it until then
     */
    @Event(namespace = NAMESPACE, name = "handler-proposed", version = "1")
    record HandlerProposed(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String window,
            @Person String holder,
            @Nullable String reason,
            @Person String proposedBy,
            Instant proposedAt)
            implements CaseEvent {}

    /** Who was asked to handle the case does not; it stays with who holds it (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-declined", version = "1")
    record HandlerDeclined(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            String reason,
            Instant declinedAt)
            implements CaseEvent {}

    /** Who was asked to handle the case is asked no longer; it stays with who holds it (rule C1). */
    @Event(namespace = NAMESPACE, name = "handler-proposal-withdrawn", version = "1")
    record HandlerProposalWithdrawn(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String handler,
            @Person String withdrawnBy,
            Instant withdrawnAt)
            implements CaseEvent {}

    /** Another agent 代办员 is responsible from here on (rule C1). */
    @Event(namespace = NAMESPACE, name = "agent-reassigned", version = "1")
    record AgentReassigned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String agent,
            @Person String previous,
            String reason,
            Instant reassignedAt)
            implements CaseEvent {}

    /**
     * A stage of the procedure has begun (rules C2, C3).
     *
     * @param publishedUntil publicity stages: end of the period on the notice board; null otherwise
     */
    @Event(namespace = NAMESPACE, name = "stage-started", version = "1")
    record StageStarted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Nullable Instant publishedUntil,
            Instant startedAt)
            implements CaseEvent {}

    /**
     * A changed schedule makes the last day of a publicity that runs a day off: it hangs on, and objections are taken, until
     * the end of the next working day (rules C3, D1). It only ever gives more time.
     *
     * @param previous until when it was to hang
     */
    @Event(namespace = NAMESPACE, name = "publicity-prolonged", version = "1")
    record PublicityProlonged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            Instant previous,
            Instant publishedUntil,
            Instant prolongedAt)
            implements CaseEvent {}

    /**
     * A stage of the procedure is done (rule C2).
     *
     * @param record what its body put down; null where completed before this was kept
     */
    @Event(namespace = NAMESPACE, name = "stage-completed", version = "1")
    record StageCompleted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Person String completedBy,
            Instant completedAt,
            @Nullable StageRecord record)
            implements CaseEvent {}

    /**
     * The body of a stage sends the case back; {@link StageStarted} of the stage that is done again follows (rule C2).
     *
     * @param to the same stage, or the one before
     */
    @Event(namespace = NAMESPACE, name = "stage-returned", version = "1")
    record StageReturned(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            String to,
            @Person String returnedBy,
            Instant returnedAt,
            StageRecord record)
            implements CaseEvent {}

    /** The body of a stage refuses: no stage follows, the case is to be decided, and can't be granted (rule C2). */
    @Event(namespace = NAMESPACE, name = "stage-refused", version = "1")
    record StageRefused(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            @Person String recordedBy,
            Instant refusedAt,
            StageRecord record)
            implements CaseEvent {}

    /**
     * Somebody objects to what is published (rule C3).
     *
     * @param summary the clerk's words, without personal data; the objector's own words are in the vault
     * @param lodgedBy pseudonymous reference of the objector
     */
    @Event(namespace = NAMESPACE, name = "objection-lodged", version = "1")
    record ObjectionLodged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            int number,
            String summary,
            String lodgedBy,
            Instant lodgedAt)
            implements CaseEvent {}

    /** An objection was looked into; upheld, it stops the case (rule C3). */
    @Event(namespace = NAMESPACE, name = "objection-decided", version = "1")
    record ObjectionDecided(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String stage,
            int number,
            boolean upheld,
            String reason,
            @Person String decidedBy,
            Instant decidedAt)
            implements CaseEvent {}

    /**
     * The handler asks for more time, before the deadline (rule D4).
     *
     * @param document the superior authority's, which alone extends its limit (rule K7); null where the hall set the limit
     */
    @Event(namespace = NAMESPACE, name = "extension-requested", version = "1")
    record ExtensionRequested(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            int days,
            String reason,
            @Person String requestedBy,
            Instant requestedAt,
            @Nullable AuthorityDocument document)
            implements CaseEvent {
        /** Of a limit that the hall set. */
        public ExtensionRequested(
                String caseNo, String hall, int days, String reason, String requestedBy, Instant requestedAt) {
            this(caseNo, hall, days, reason, requestedBy, requestedAt, null);
        }
    }

    /**
     * The lead grants more time; earlier due dates stay visible (rules D4, K6).
     *
     * @param document the superior authority's, which alone extends its limit (rule K7); null where the hall set the limit
     */
    @Event(namespace = NAMESPACE, name = "extended", version = "1")
    record CaseExtended(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Deadline previous,
            Deadline deadline,
            String reason,
            String noticeNo,
            @Person String approvedBy,
            Instant approvedAt,
            @Nullable AuthorityDocument document)
            implements CaseEvent {
        /** Of a limit that the hall set. */
        public CaseExtended(
                String caseNo,
                String hall,
                Deadline previous,
                Deadline deadline,
                String reason,
                String noticeNo,
                String approvedBy,
                Instant approvedAt) {
            this(caseNo, hall, previous, deadline, reason, noticeNo, approvedBy, approvedAt, null);
        }
    }

    /** The lead refuses more time (rule D4). */
    @Event(namespace = NAMESPACE, name = "extension-refused", version = "1")
    record ExtensionRefused(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String reason,
            @Person String refusedBy,
            Instant refusedAt)
            implements CaseEvent {}

    /** The warning before a deadline: once per deadline (rule D6). */
    @Event(namespace = NAMESPACE, name = "due-soon", version = "1")
    record CaseDueSoon(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String deadlineId,
            Instant dueAt,
            @Person @Nullable String handler,
            Instant warnedAt)
            implements CaseEvent {}

    /**
     * The deadline has passed without a reply, or the case is withdrawn so late that nobody could have replied in time any more:
     * once per deadline (rule D5).
     *
     * @param answerable who answers for it: who held it when its lateness became certain
     * @param window where they held it
     * @param held who held it when, from the start of the clock to the deadline without a hole; null where recorded before
     *     this was kept
     */
    @Event(namespace = NAMESPACE, name = "overdue", version = "1")
    record CaseOverdue(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String deadlineId,
            Instant dueAt,
            @Person String answerable,
            String window,
            Instant recordedAt,
            @Nullable List<Held> held)
            implements CaseEvent {
        /** Without who held it when. */
        public CaseOverdue(
                String caseNo,
                String hall,
                String deadlineId,
                Instant dueAt,
                String answerable,
                String window,
                Instant recordedAt) {
            this(caseNo, hall, deadlineId, dueAt, answerable, window, recordedAt, null);
        }
    }

    /**
     * Decided; waits for another person's signature (rules D9, N4).
     *
     * @param reason written reason; null only where granted
     * @param legalBasis legal basis; null only where granted
     * @param signer who is asked to sign it; null where nobody in particular is
     */
    @Event(namespace = NAMESPACE, name = "decided", version = "1")
    record CaseDecided(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Person String decidedBy,
            Instant decidedAt,
            @Person @Nullable String signer)
            implements CaseEvent {
        /** For anybody to sign who may. */
        public CaseDecided(
                String caseNo,
                String hall,
                Outcome outcome,
                @Nullable String reason,
                @Nullable String legalBasis,
                String decidedBy,
                Instant decidedAt) {
            this(caseNo, hall, outcome, reason, legalBasis, decidedBy, decidedAt, null);
        }
    }

    /** Checked and signed by a replier 回复人 who is not the handler, and told to the applicant (rule D9). */
    @Event(namespace = NAMESPACE, name = "replied", version = "1")
    record CaseReplied(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            @Person String replier,
            Instant repliedAt) implements CaseEvent {}

    /**
     * The office has named who handles a joint case together (rule F5).
     *
     * @param leadWindow whose handler decides
     * @param coWindows who else has to finish first
     */
    @Event(namespace = NAMESPACE, name = "joint-handling-arranged", version = "1")
    record JointHandlingArranged(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String leadWindow,
            List<String> coWindows,
            @Person String arrangedBy,
            Instant arrangedAt)
            implements CaseEvent {}

    /** A co-handling window has done its part (rule F5). */
    @Event(namespace = NAMESPACE, name = "joint-part-completed", version = "1")
    record JointPartCompleted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            String window,
            @Person String completedBy,
            Instant completedAt)
            implements CaseEvent {}

    /**
     * A holiday schedule was published that has a day of the deadline otherwise, and it was counted anew: never to an earlier
     * date, nor to one that is over (rule D1). An overdue of the previous one counts no more where the date moves. Notices
     * already printed stay as they are.
     *
     * @param previous as it was counted, with the schedule it was counted with
     * @param deadline as it is counted now
     * @param noticeNo the new one that tells of the new date; null where the date stays
     */
    @Event(namespace = NAMESPACE, name = "deadline-recomputed", version = "1")
    record DeadlineRecomputed(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Deadline previous,
            Deadline deadline,
            @Nullable String noticeNo,
            Instant recomputedAt)
            implements CaseEvent {}

    /**
     * The resident takes the case back before it is decided; {@link CaseCompleted} follows. One that came when its lateness was
     * certain follows on its {@link CaseOverdue} (rules P2, D5).
     *
     * @param recordedBy the clerk who was told so; {@code public} where the resident did it
     * @param proof what shows the resident's wish; null in withdrawals of before that was asked for
     * @param form the signed form's paper among those of the case, as {@code paper:3} (S4); null where it rests on something else
     * @param representative who took it back for the applicant, as the application counts them (S8); null where they did it
     *     themselves
     */
    @Event(namespace = NAMESPACE, name = "withdrawn", version = "1")
    record CaseWithdrawn(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Channel channel,
            @Person String recordedBy,
            Instant withdrawnAt,
            @Nullable WithdrawalProof proof,
            @Nullable String form,
            @Nullable Integer representative)
            implements CaseEvent {
        /** Stands in {@code recordedBy} for the resident. */
        public static final String RESIDENT = "public";

        /** As it was recorded before proof was asked for. */
        public CaseWithdrawn(String caseNo, String hall, Channel channel, String recordedBy, Instant withdrawnAt) {
            this(caseNo, hall, channel, recordedBy, withdrawnAt, null, null, null);
        }
    }

    /**
     * Nothing more is to be done.
     *
     * @param reason of the decision, for the notice; null where none was needed
     * @param legalBasis of the decision; null where none was needed
     * @param remedies what was told of them where it was refused or stopped (S6); null otherwise, and before they were told
     */
    @Event(namespace = NAMESPACE, name = "completed", version = "1")
    record CaseCompleted(
            @EventTag(key = STREAM) String caseNo,
            String hall,
            Outcome outcome,
            boolean onTime,
            @Nullable String reason,
            @Nullable String legalBasis,
            String noticeNo,
            Instant completedAt,
            @Nullable List<Remedy> remedies)
            implements CaseEvent {
        /** Telling nothing of remedies. */
        public CaseCompleted(
                String caseNo,
                String hall,
                Outcome outcome,
                boolean onTime,
                @Nullable String reason,
                @Nullable String legalBasis,
                String noticeNo,
                Instant completedAt) {
            this(caseNo, hall, outcome, onTime, reason, legalBasis, noticeNo, completedAt, null);
        }
    }

    /** How a case ends. */
    enum Outcome {
        GRANTED,
        REFUSED,
        /** An upheld objection stopped it (C3). */
        STOPPED,
        /** The resident took it back. */
        WITHDRAWN
    }
}

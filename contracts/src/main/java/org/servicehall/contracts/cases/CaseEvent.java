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
public sealed interface CaseEvent
        permits CaseEvent.CaseOpened,
                CaseEvent.CasePromised,
                HandlingEvent,
                StageEvent,
                DeadlineEvent,
                CaseEvent.CaseDueSoon,
                CaseEvent.CaseOverdue,
                CaseEvent.CaseDecided,
                CaseEvent.CaseReplied,
                CaseEvent.CaseWithdrawn,
                CaseEvent.CaseCompleted {
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

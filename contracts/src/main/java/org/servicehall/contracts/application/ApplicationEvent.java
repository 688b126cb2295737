package org.servicehall.contracts.application;

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
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.Stage;

/**
 * What happens to an application 申请 from reception to acceptance; topic {@code hall.applications}. Who acted and when
 * stand on every event's envelope, and in the payload only where a rule speaks of them.
 */
public sealed interface ApplicationEvent
        permits ApplicationEvent.ApplicationReceived,
                ReceptionEvent,
                RepresentationEvent,
                ApplicationEvent.ConsultationAnswered,
                SupplementEvent,
                ApplicationEvent.ReceptionCorrected,
                ApplicationEvent.ApplicationReturned,
                ApplicationEvent.ApplicationAccepted,
                HandOverEvent,
                EligibilityEvent,
                FeeEvent,
                ApplicationEvent.ApplicationWithdrawn,
                HallsTimeEvent,
                OnlineEvent {
    String NAMESPACE = "org.servicehall.application";
    String STREAM = "Application";

    /** Number of the application, unique over all halls: {@code 330106-20261123-0007}. */
    String applicationNo();

    /**
     * A resident brought an application (rules F1, M5, N1).
     *
     * @param matterVersion catalogue version the application keeps for good (M5)
     * @param terms what that version promised on this day, hall settings included (M5)
     * @param contact keyed hash of this number with the applicant's phone: who holds the key can tell whether a phone is the
     *     applicant's, nobody can tell two applications of one phone (ADR 20); null without a phone
     * @param missing codes of required materials that were not brought
     * @param missingPrincipal those of {@code missing} that are principal items 主件 (K3)
     * @param firstAsker the clerk who received it; never changes (F1)
     * @param firstAskerWindow the window that clerk sits at, which need not be the matter's (F2)
     * @param urgentReason why it is urgent; null when it is not (P3)
     * @param decideBy petitions: by when acceptance must be decided (K6)
     */
    @Event(namespace = NAMESPACE, name = "received", version = "1")
    record ApplicationReceived(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String matterId,
            String matterVersion,
            LocalizedText matterName,
            MatterTerms terms,
            String window,
            Channel channel,
            Applicant applicant,
            @Nullable String contact,
            List<String> circumstances,
            List<String> presented,
            List<String> missing,
            List<String> missingPrincipal,
            @Person String firstAsker,
            String firstAskerWindow,
            @Nullable String urgentReason,
            Instant receivedAt,
            @Nullable Instant decideBy)
            implements ApplicationEvent {}

    /** A question was answered on the spot and a receipt issued; unsatisfied, it stays open (rule K1). */
    @Event(namespace = NAMESPACE, name = "consultation-answered", version = "1")
    record ConsultationAnswered(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            boolean satisfied,
            @Person String answeredBy,
            Instant answeredAt)
            implements ApplicationEvent {}

    /**
     * Slips at reception were put right before acceptance (rule S7). What was written before stands here and in the reception;
     * of personal data both values lie in the vault, and here stand masked names.
     *
     * @param fields what was put right, of {@code name}, {@code phone}, {@code email}, {@code circumstances}, {@code figures}
     *     (a condition shows otherwise by them, M3) and {@code persons};
     *     {@code materials} alone, where a paper that was taken for one of them was voided and it is missing again (S4)
     * @param values under what the corrected personal data lies in the vault; null where none was corrected
     * @param applicant as shown from now on
     * @param maskedNameBefore as shown until then
     * @param contact as in {@link ApplicationReceived}, from now on
     * @param terms what the matter's version promises under the circumstances, from now on (M5)
     * @param presented what was brought of what they ask for
     * @param missing what is still to be brought; nothing is added to a supplement notice that is out (N2)
     * @param missingPrincipal those of {@code missing} that are principal items (K3)
     * @param hallsTurnSince since when it is the hall's turn (P2); null while it is the resident's, and in all of before that
     *     was told
     */
    @Event(namespace = NAMESPACE, name = "reception-corrected", version = "1")
    record ReceptionCorrected(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> fields,
            @Nullable String values,
            Applicant applicant,
            String maskedNameBefore,
            @Nullable String contact,
            List<String> circumstances,
            List<String> circumstancesBefore,
            MatterTerms terms,
            List<String> presented,
            List<String> missing,
            List<String> missingPrincipal,
            int persons,
            int personsBefore,
            String reason,
            @Person String correctedBy,
            Instant correctedAt,
            @Nullable Instant hallsTurnSince)
            implements ApplicationEvent {
        public static final String MATERIALS = "materials";

        /** Whether what it says of the person is not what it said before: who was known by that is to be made sure of anew (S3). */
        public boolean concernsPerson() {
            return fields.contains("name") || fields.contains("phone");
        }

        /** Whether something is missing again that was taken for brought: no slip of reception (S4). */
        public boolean opensMaterialAgain() {
            return fields.contains(MATERIALS);
        }
    }

    /**
     * Returned with reason and legal basis in writing (rules K3, N4).
     *
     * @param remedies what was told of them (S6); null in returns of before they were told
     */
    @Event(namespace = NAMESPACE, name = "returned", version = "1")
    record ApplicationReturned(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            String reason,
            String legalBasis,
            List<String> missingPrincipal,
            @Person String returnedBy,
            Instant returnedAt,
            @Nullable List<Remedy> remedies)
            implements ApplicationEvent {
        /** Telling nothing of remedies. */
        public ApplicationReturned(
                String applicationNo,
                String hall,
                String noticeNo,
                String reason,
                String legalBasis,
                List<String> missingPrincipal,
                String returnedBy,
                Instant returnedAt) {
            this(applicationNo, hall, noticeNo, reason, legalBasis, missingPrincipal, returnedBy, returnedAt, null);
        }
    }

    /**
     * Formally accepted: the applicant's clock starts here and its time can't be edited (rules K4 to K8). Carries all that
     * the case needs, so that nobody has to ask back.
     *
     * @param authority forwarded cases: the superior authority (K7)
     * @param limit forwarded cases: the date that authority has set (K7)
     * @param decidedAtOnce what was decided in the same act; null where nothing was
     * @param handler who handles the case from then on until somebody else is named (C1); null where nobody does yet
     */
    @Event(namespace = NAMESPACE, name = "accepted", version = "1")
    record ApplicationAccepted(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String matterId,
            String matterVersion,
            LocalizedText matterName,
            String window,
            Applicant applicant,
            AcceptanceType type,
            Deadline deadline,
            @Nullable LocalizedText authority,
            @Nullable LocalDate limit,
            List<Stage> stages,
            CaseTerms terms,
            @Nullable String urgentReason,
            String noticeNo,
            @Person String acceptedBy,
            Instant acceptedAt,
            @Nullable DecidedAtOnce decidedAtOnce,
            @Person @Nullable String handler)
            implements ApplicationEvent {
        /** To be decided later, by a handler who is named later. */
        public ApplicationAccepted(
                String applicationNo,
                String hall,
                String matterId,
                String matterVersion,
                LocalizedText matterName,
                String window,
                Applicant applicant,
                AcceptanceType type,
                Deadline deadline,
                @Nullable LocalizedText authority,
                @Nullable LocalDate limit,
                List<Stage> stages,
                CaseTerms terms,
                @Nullable String urgentReason,
                String noticeNo,
                String acceptedBy,
                Instant acceptedAt) {
            this(
                    applicationNo,
                    hall,
                    matterId,
                    matterVersion,
                    matterName,
                    window,
                    applicant,
                    type,
                    deadline,
                    authority,
                    limit,
                    stages,
                    terms,
                    urgentReason,
                    noticeNo,
                    acceptedBy,
                    acceptedAt,
                    null,
                    null);
        }
    }

    /** What looks like a further hand-over and is none (rules F2, F4). */
    enum Uncounted {
        /** A wrong turn goes back to the first asker or to the office. */
        WRONG_TURN,
        /** The same hand-over, at another time. */
        TIME_CORRECTED
    }

    /**
     * The resident takes the application back before it is accepted.
     *
     * @param recordedBy the clerk who was told so; {@code public} where the resident did it
     * @param proof what shows the resident's wish; null in withdrawals of before that was asked for
     */
    @Event(namespace = NAMESPACE, name = "withdrawn", version = "1")
    record ApplicationWithdrawn(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Channel channel,
            @Person String recordedBy,
            Instant withdrawnAt,
            @Nullable WithdrawalProof proof)
            implements ApplicationEvent {
        /** Stands in {@code recordedBy} for the resident. */
        public static final String RESIDENT = "public";

        /** Whether the resident did it, and no clerk. */
        public boolean byResident() {
            return recordedBy.equals(RESIDENT);
        }
    }
}

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
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.message.MessageChannel;

/**
 * What happens to an application 申请 from reception to acceptance; topic {@code hall.applications}. Who acted and when
 * stand on every event's envelope, and in the payload only where a rule speaks of them.
 */
public sealed interface ApplicationEvent {
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

    /**
     * The resident was called by this ticket, which is served with that (rule S2).
     *
     * @param queue the window's queue of the day, {@code 330106-20261123-CIVIL_AFFAIRS}
     * @param ticketNo as {@code A001}
     */
    @Event(namespace = NAMESPACE, name = "ticket-presented", version = "1")
    record TicketPresented(@EventTag(key = STREAM) String applicationNo, String hall, String queue, String ticketNo)
            implements ApplicationEvent {}

    /**
     * The resident wishes to be told by these, recorded beside the reception (rule S5); what is changed of it later stands in
     * {@link org.servicehall.contracts.message.MessageEvent.ChannelsChanged}.
     */
    @Event(namespace = NAMESPACE, name = "messages-chosen", version = "1")
    record MessagesChosen(@EventTag(key = STREAM) String applicationNo, String hall, List<MessageChannel> channels)
            implements ApplicationEvent {}

    /**
     * Somebody acts for the applicant (rule S8); next in the stream after a reception, which they brought then.
     *
     * @param representative 1, 2, … within the application
     * @param person who it is, as events know people
     * @param values under what their data lies in the vault
     * @param seen what the hall saw of the ground; null until it has, and nothing is accepted before of what they brought
     * @param saidNotOfStaff true where they bear the name of one of the staff, and the clerk says that it is another person;
     *     null otherwise
     */
    @Event(namespace = NAMESPACE, name = "representative-named", version = "1")
    record RepresentativeNamed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            Applicant person,
            String values,
            Power power,
            @Nullable PowerProof seen,
            @Person String recordedBy,
            Instant recordedAt,
            @Nullable Boolean saidNotOfStaff)
            implements ApplicationEvent {}

    /**
     * The hall saw the ground on which somebody acts (rule S8).
     *
     * @param person who it is, as events know people; null in events of before it was told
     * @param saidNotOfStaff true where they bear the name of one of the staff, and the clerk says that it is another person;
     *     null otherwise
     */
    @Event(namespace = NAMESPACE, name = "power-seen", version = "1")
    record PowerSeen(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            PowerProof proof,
            @Person String seenBy,
            Instant seenAt,
            @Nullable Applicant person,
            @Nullable Boolean saidNotOfStaff)
            implements ApplicationEvent {}

    /**
     * By the applicant's word somebody acts for them no longer (rule S8). What they did on a ground that the hall had seen
     * stands; what was done on none that it ever saw stands by {@code standsBy} alone.
     *
     * @param standsBy true where the applicant says too that they stand by what was done in their name; null where they
     *     don't, as in events of before it was asked
     */
    @Event(namespace = NAMESPACE, name = "power-revoked", version = "1")
    record PowerRevoked(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            RevocationWord word,
            @Person String recordedBy,
            Instant revokedAt,
            @Nullable Boolean standsBy)
            implements ApplicationEvent {}

    /** What stands next in the stream, or before it where that is the reception, was done by a representative (rule S8). */
    @Event(namespace = NAMESPACE, name = "represented", version = "1")
    record ApplicantRepresented(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int representative,
            RepresentedAct act,
            Instant actedAt)
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

    /** Papers that the supplement notice next in the stream names in words; they are listed items like others (rule N2). */
    @Event(namespace = NAMESPACE, name = "items-named", version = "1")
    record ItemsNamed(@EventTag(key = STREAM) String applicationNo, String hall, List<NamedItem> items)
            implements ApplicationEvent {}

    /**
     * The one supplement notice: everything that is missing, once and completely (rules N2, K2).
     *
     * @param until by when it is to be brought, as the notice says (P2, C6); null in notices of before that was recorded
     */
    @Event(namespace = NAMESPACE, name = "supplement-requested", version = "1")
    record SupplementRequested(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            @Person String requestedBy,
            String window,
            Instant requestedAt,
            @Nullable Instant until)
            implements ApplicationEvent {}

    /**
     * A further supplement notice against rule N3, its breach acknowledged: a ledger entry against who issued the first one,
     * unless another's act made this one necessary.
     *
     * @param answerable whose act made it necessary; null where {@code firstRequestedBy} answers. For a time each notice named
     *     here who sent it, and these are charged to them
     * @param answerableWindow where {@code answerable} sits; null as that
     * @param until as in {@link SupplementRequested}
     */
    @Event(namespace = NAMESPACE, name = "supplement-requested-again", version = "1")
    record SupplementRequestedAgain(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            String reason,
            @Person String requestedBy,
            @Person String firstRequestedBy,
            String firstWindow,
            @Person @Nullable String answerable,
            @Nullable String answerableWindow,
            Instant requestedAt,
            @Nullable Instant until)
            implements ApplicationEvent {}

    /**
     * A changed schedule makes the last day off on which what a notice asks for may be brought: it may come until the next
     * working day (rules P2, D1). It only ever gives more time; a notice of its own tells the resident, and the former stands.
     *
     * @param previous until when the resident had time before
     * @param noticeNo of the notice that tells of it; null where it happened before one did
     * @param holder who answers for the application then; null as that
     */
    @Event(namespace = NAMESPACE, name = "supplement-prolonged", version = "1")
    record SupplementProlonged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant previous,
            Instant until,
            Instant prolongedAt,
            @Nullable String noticeNo,
            @Person @Nullable String holder)
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
     * The resident brought materials (rule N3).
     *
     * @param hallsTurnSince since when it is the hall's turn, where nothing is missing any more (P2): from before, where a slip
     *     of the hall's own had made it seem missing (S7); null while something is, and in all of before that was told
     */
    @Event(namespace = NAMESPACE, name = "materials-supplied", version = "1")
    record MaterialsSupplied(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> items,
            List<String> stillMissing,
            Instant suppliedAt,
            @Nullable Instant hallsTurnSince)
            implements ApplicationEvent {}

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

    /**
     * Handed to another window's clerk; the giver stays answerable until that clerk confirms (rules F2, F4).
     *
     * @param count hand-overs so far, this one included where it counts
     * @param confirmBy end of the working day, or of the day agreed upon with somebody absent (F3)
     * @param uncounted why it is no further hand-over (F2, F4); null where it counts, as all of before did
     */
    @Event(namespace = NAMESPACE, name = "handed-over", version = "1")
    record ApplicationHandedOver(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String from,
            String fromWindow,
            @Person String to,
            String toWindow,
            String reason,
            int count,
            Instant handedOverAt,
            Instant confirmBy,
            @Nullable Uncounted uncounted)
            implements ApplicationEvent {}

    /** What looks like a further hand-over and is none (rules F2, F4). */
    enum Uncounted {
        /** A wrong turn goes back to the first asker or to the office. */
        WRONG_TURN,
        /** The same hand-over, at another time. */
        TIME_CORRECTED
    }

    /** A hand-over that its receiver has not confirmed was called off: the holder keeps the application (rule F2). */
    @Event(namespace = NAMESPACE, name = "hand-over-taken-back", version = "1")
    record HandOverTakenBack(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            @Person String to,
            String toWindow,
            String reason,
            int count,
            Instant takenBackAt)
            implements ApplicationEvent {}

    /**
     * What stands next in the stream was done in the stead of who holds the application (rule F1).
     *
     * @param asLead as the hall's lead; otherwise as the holder's deputy
     */
    @Event(namespace = NAMESPACE, name = "done-in-stead", version = "1")
    record DoneInHoldersStead(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            String holderWindow,
            @Person String doneBy,
            boolean asLead,
            Instant doneAt)
            implements ApplicationEvent {}

    /** The receiving clerk took it over (rule F2). */
    @Event(namespace = NAMESPACE, name = "hand-over-confirmed", version = "1")
    record HandOverConfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String clerk,
            String window,
            Instant confirmedAt)
            implements ApplicationEvent {}

    /**
     * Conditions of the matter that the resident does not seem to meet; recorded beside the reception (rule M3).
     *
     * @param unmet codes of the conditions
     */
    @Event(namespace = NAMESPACE, name = "eligibility-doubted", version = "1")
    record EligibilityDoubted(@EventTag(key = STREAM) String applicationNo, String hall, List<String> unmet)
            implements ApplicationEvent {}

    /** Accepted although conditions are not met, for a reason that stays on record (rule M3). */
    @Event(namespace = NAMESPACE, name = "eligibility-overridden", version = "1")
    record EligibilityOverridden(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> unmet,
            String reason,
            @Person String overriddenBy,
            Instant overriddenAt)
            implements ApplicationEvent {}

    /**
     * For how many persons it is, where a fee is charged for each; recorded beside the reception (rule P4). Without it, one.
     *
     * @param persons two or more
     */
    @Event(namespace = NAMESPACE, name = "persons-counted", version = "1")
    record PersonsCounted(@EventTag(key = STREAM) String applicationNo, String hall, int persons)
            implements ApplicationEvent {}

    /**
     * By when an application that came incomplete within its matter's window period has to be complete: recorded beside the
     * reception, and anew beside a supplement notice whose grace ends later, or where a changed schedule prolongs that grace
     * (rules C6, D1). Later than that it is too late.
     *
     * @param afterwards what late-comers do, as the catalogue says it
     */
    @Event(namespace = NAMESPACE, name = "completion-due", version = "1")
    record CompletionDue(
            @EventTag(key = STREAM) String applicationNo, String hall, Instant completeBy, LocalizedText afterwards)
            implements ApplicationEvent {}

    /** The same person brought the same matter on the same day, under other numbers: a warning, never an obstacle. */
    @Event(namespace = NAMESPACE, name = "duplicate-noticed", version = "1")
    record DuplicateNoticed(@EventTag(key = STREAM) String applicationNo, String hall, List<String> others)
            implements ApplicationEvent {}

    /**
     * The receiver of a hand-over is absent: when, with what and how the resident comes to them (rule F3).
     *
     * @param meetAt the time agreed upon
     * @param requirements what is to be brought or known
     */
    @Event(namespace = NAMESPACE, name = "absent-hand-over-arranged", version = "1")
    record AbsentHandOverArranged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String to,
            Instant meetAt,
            String requirements,
            Instant arrangedAt)
            implements ApplicationEvent {}

    /**
     * A changed schedule puts off by when a hand-over that waits is to be confirmed (rules D1, F4); it only ever gives more time.
     *
     * @param count which hand-over, as {@link ApplicationHandedOver} counts
     * @param missed the former end, where it was on record that it had passed: nobody was late then (rule D5)
     */
    @Event(namespace = NAMESPACE, name = "hand-over-put-off", version = "1")
    record HandOverPutOff(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            int count,
            Instant confirmBy,
            Instant putOffAt,
            @Nullable Instant missed)
            implements ApplicationEvent {
        /** Of one that nobody was late with. */
        public HandOverPutOff(String applicationNo, String hall, int count, Instant confirmBy, Instant putOffAt) {
            this(applicationNo, hall, count, confirmBy, putOffAt, null);
        }
    }

    /**
     * A hand-over was still unconfirmed when its working day ended: a ledger entry against its holder (rule F4).
     *
     * @param holder who still answers for the application
     */
    @Event(namespace = NAMESPACE, name = "hand-over-unconfirmed", version = "1")
    record HandOverUnconfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String holder,
            String holderWindow,
            @Person String to,
            int count,
            Instant confirmBy,
            Instant recordedAt)
            implements ApplicationEvent {}

    /**
     * A listed fee was charged, for so many persons or once, and so many yuan in all (rule P4).
     *
     * @param receiptNo number of the hall's receipt
     * @param fiscalNo number of the fiscal receipt 财政票据; null in charges of before, as means, window and matter
     * @param means how it was paid
     * @param window where it was taken (S12)
     */
    @Event(namespace = NAMESPACE, name = "fee-charged", version = "1")
    record FeeCharged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Fee fee,
            int units,
            int yuan,
            String receiptNo,
            @Nullable String fiscalNo,
            @Nullable PaymentMeans means,
            @Nullable String matterId,
            @Nullable LocalizedText matterName,
            @Person String chargedBy,
            @Nullable String window,
            Instant chargedAt)
            implements ApplicationEvent {}

    /** Somebody tried to charge what the catalogue does not list, and was refused: evidence for the ledger (rule P4). */
    @Event(namespace = NAMESPACE, name = "unlisted-fee-refused", version = "1")
    record UnlistedFeeRefused(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String fee,
            int units,
            int yuan,
            List<Fee> listed,
            @Person String attemptedBy,
            String window,
            Instant attemptedAt)
            implements ApplicationEvent {}

    /**
     * A charge by mistake was given back whole: the fee may be charged again, rightly (rule P4).
     *
     * @param yuan what was charged and went back; null in what was struck before that was told
     */
    @Event(namespace = NAMESPACE, name = "charge-struck", version = "1")
    record ChargeStruck(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String receiptNo,
            @Nullable Integer yuan,
            Instant struckAt)
            implements ApplicationEvent {}

    /**
     * Its case is decided or taken back, by the event {@code cause}: no more fees, and nothing follows here (P4, R1).
     *
     * @param takenBack that the resident took it back, so that fees go back; null otherwise, and in all of before
     */
    @Event(namespace = NAMESPACE, name = "charging-closed", version = "1")
    record ChargingClosed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String cause,
            @Nullable Boolean takenBack,
            Instant closedAt)
            implements ApplicationEvent {}

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

    /** The time to decide on accepting a petition has passed: a ledger entry against its holder (rule K6). */
    @Event(namespace = NAMESPACE, name = "petition-undecided", version = "1")
    record PetitionUndecided(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant decideBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements ApplicationEvent {}

    /**
     * The time to accept a complete application, or to return it, is nearly over: once for each time it is complete (rule
     * P2).
     *
     * @param completeSince since when nothing is missing
     * @param decideBy until when the hall has time
     * @param holder who answers for it
     */
    @Event(namespace = NAMESPACE, name = "acceptance-due-soon", version = "1")
    record AcceptanceDueSoon(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant completeSince,
            Instant decideBy,
            @Person String holder,
            Instant warnedAt)
            implements ApplicationEvent {}

    /**
     * The time to accept a complete application, or to return it, is over: once for each time it is complete, a ledger entry
     * against its holder (rule P2).
     *
     * @param completeSince since when nothing is missing
     * @param holder who held it when that time was over, and answers for it
     */
    @Event(namespace = NAMESPACE, name = "acceptance-overdue", version = "1")
    record AcceptanceOverdue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant completeSince,
            Instant decideBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements ApplicationEvent {}

    /**
     * The time for the hall's first step on what came incomplete, or on a question, is nearly over: once (rule P2).
     *
     * @param receivedAt since when it is the hall's turn
     * @param actBy until when the hall has time to ask for what is missing, to return it, to answer
     * @param holder who answers for it
     */
    @Event(namespace = NAMESPACE, name = "reception-due-soon", version = "1")
    record ReceptionDueSoon(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant receivedAt,
            Instant actBy,
            @Person String holder,
            Instant warnedAt)
            implements ApplicationEvent {}

    /**
     * The hall let the time for its first step on what came incomplete, or on a question, pass: once, a ledger entry against
     * its holder (rule P2).
     *
     * @param receivedAt since when it was the hall's turn
     * @param holder who held it when that time was over, and answers for it
     */
    @Event(namespace = NAMESPACE, name = "reception-overdue", version = "1")
    record ReceptionOverdue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant receivedAt,
            Instant actBy,
            @Person String holder,
            String holderWindow,
            Instant recordedAt)
            implements ApplicationEvent {}

    /**
     * A changed schedule gives the hall more time for its step, of which it was on record that it had passed: nobody was late
     * then (rules P2, D1, D5). That time runs on.
     *
     * @param since since when it is the hall's turn
     * @param missed the end that was recorded as passed
     * @param until until when the hall has time now
     */
    @Event(namespace = NAMESPACE, name = "halls-time-prolonged", version = "1")
    record HallsTimeProlonged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            Instant since,
            Instant missed,
            Instant until,
            Instant prolongedAt)
            implements ApplicationEvent {}

    /**
     * What the supplement notice asked for was not brought in time: the application is over, and may be made anew (rule P2).
     *
     * @param noticeNo of the notice that tells the resident so
     * @param items what was still missing
     * @param requestedAt when the supplement notice was issued
     * @param until by when it was to be brought
     * @param holder who answers for it, and whom the resident may ask
     * @param remedies what was told of them (S6); null where it lapsed before they were told
     */
    @Event(namespace = NAMESPACE, name = "lapsed", version = "1")
    record ApplicationLapsed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            List<String> items,
            Instant requestedAt,
            Instant until,
            @Person String holder,
            Instant lapsedAt,
            @Nullable List<Remedy> remedies)
            implements ApplicationEvent {
        /** Telling nothing of remedies. */
        public ApplicationLapsed(
                String applicationNo,
                String hall,
                String noticeNo,
                List<String> items,
                Instant requestedAt,
                Instant until,
                String holder,
                Instant lapsedAt) {
            this(applicationNo, hall, noticeNo, items, requestedAt, until, holder, lapsedAt, null);
        }
    }

    /**
     * At reception: grants of the same kind that the person draws already, or that are being decided on (rule C5).
     *
     * @param grants numbers of the cases that give them
     */
    @Event(namespace = NAMESPACE, name = "running-grant-noticed", version = "1")
    record RunningGrantNoticed(@EventTag(key = STREAM) String applicationNo, String hall, List<String> grants)
            implements ApplicationEvent {}

    /**
     * The lead has it accepted although the person draws a grant of the same kind already (rule C5).
     *
     * @param grants numbers of the cases that give them
     */
    @Event(namespace = NAMESPACE, name = "second-grant-overridden", version = "1")
    record SecondGrantOverridden(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> grants,
            String reason,
            @Person String overriddenBy,
            Instant overriddenAt)
            implements ApplicationEvent {}

    /**
     * It came through the hall's own door on the network (rule S3), recorded beside {@link ApplicationReceived}, whose first asker
     * is then who leads the hall and answers for it until a clerk takes it up. Who applied is yet to be confirmed.
     */
    @Event(namespace = NAMESPACE, name = "applied-online", version = "1")
    record AppliedOnline(@EventTag(key = STREAM) String applicationNo, String hall, String window)
            implements ApplicationEvent {}

    /**
     * A clerk of the window in charge took up what came online, and holds it from now on (rules S3, F1).
     *
     * @param from who answered for it until then
     */
    @Event(namespace = NAMESPACE, name = "taken-up", version = "1")
    record TakenUp(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            @Person String from,
            @Person String clerk,
            String window,
            Instant takenUpAt)
            implements ApplicationEvent {}

    /** Whoever applied online is who they said (rule S3); before that nothing is accepted. */
    @Event(namespace = NAMESPACE, name = "identity-confirmed", version = "1")
    record IdentityConfirmed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            IdentityProof proof,
            @Person String confirmedBy,
            Instant confirmedAt)
            implements ApplicationEvent {
        /** Stands in {@code confirmedBy} where nobody of the hall did it: the resident had signed in at the provider. */
        public static final String RESIDENT = "public";
    }
}

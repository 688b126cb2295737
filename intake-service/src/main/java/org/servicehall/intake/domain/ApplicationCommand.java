package org.servicehall.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.acting.RevocationWord;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.matter.Matter;

/**
 * What is done with an application, from reception to acceptance. Numbers of notices are drawn when one is issued, so that
 * a refusal leaves no gap (K9).
 */
public sealed interface ApplicationCommand {
    String applicationNo();

    /** Who does it, and when: both come from outside and are never the client's to choose (F1, K8). */
    Act act();

    /**
     * @param by the signed-in clerk
     * @param window the window that clerk sits at
     * @param lead whether that person leads the hall
     * @param standsInFor whose deputy that person is now
     */
    record Act(String by, String window, boolean lead, Set<String> standsInFor, Instant at) {
        /** By somebody who stands in for nobody. */
        public Act(String by, String window, boolean lead, Instant at) {
            this(by, window, lead, Set.of(), at);
        }

        public boolean isFor(String person) {
            return by.equals(person) || standsInFor.contains(person);
        }
    }

    /** The step for which the hall has its time: taken late, its lateness is recorded with it (P2, K6). */
    interface HallsStep {
        Act act();

        /** The hall's, by the schedule known now. */
        ReceptionLimits limits();
    }

    /**
     * @param matter the version of the catalogue in force, with the hall's limit (M5)
     * @param contact by which the applicant's phone can be recognised, and not read; null without a phone (B7)
     * @param presented materials the resident brought along
     * @param unmet conditions of the matter that the resident does not seem to meet (M3)
     * @param persons for how many, where a fee is charged for each (P4)
     * @param duplicates the person's other applications of that day for the same matter
     * @param standing grants the person draws, or that are being decided on (C5)
     * @param deadlines the hall's, for the time to decide on a petition (K6)
     * @param ticket by which the resident was called, looked at when this is decided; null where none was (S2)
     * @param messages by what the resident wishes to be told (S5)
     */
    record ReceiveApplication(
            @TargetEntityId String applicationNo,
            Act act,
            String hall,
            Matter matter,
            Channel channel,
            Applicant applicant,
            @Nullable String contact,
            Set<String> circumstances,
            Set<String> presented,
            @Nullable String urgentReason,
            List<String> unmet,
            int persons,
            List<String> duplicates,
            List<StandingGrant> standing,
            LocalDate today,
            DeadlineRules deadlines,
            @Nullable Supplier<CalledBy> ticket,
            List<MessageChannel> messages,
            @Nullable NewRepresentative through)
            implements ApplicationCommand {
        /** Of somebody who came themselves, called by no ticket, and wishes for no messages. */
        public ReceiveApplication(
                String applicationNo,
                Act act,
                String hall,
                Matter matter,
                Channel channel,
                Applicant applicant,
                @Nullable String contact,
                Set<String> circumstances,
                Set<String> presented,
                @Nullable String urgentReason,
                List<String> unmet,
                int persons,
                List<String> duplicates,
                List<StandingGrant> standing,
                LocalDate today,
                DeadlineRules deadlines) {
            this(
                    applicationNo,
                    act,
                    hall,
                    matter,
                    channel,
                    applicant,
                    contact,
                    circumstances,
                    presented,
                    urgentReason,
                    unmet,
                    persons,
                    duplicates,
                    standing,
                    today,
                    deadlines,
                    null,
                    List.of(),
                    null);
        }
    }

    /**
     * By whoever the reception says, through the hall's own door (S3).
     *
     * @param reception nothing is presented, and who leads the hall answers for it
     * @param known how it is known already who applies; null where the hall has yet to make sure
     */
    record ApplyOnline(
            @TargetEntityId String applicationNo,
            ReceiveApplication reception,
            @Nullable IdentityProof known) implements ApplicationCommand {
        @Override
        public Act act() {
            return reception.act();
        }
    }

    /** By a clerk of the window in charge, or the lead (S3). */
    record TakeUp(@TargetEntityId String applicationNo, Act act) implements ApplicationCommand {}

    /** @param proof how the hall made sure (S3) */
    record ConfirmIdentity(@TargetEntityId String applicationNo, Act act, IdentityProof proof)
            implements ApplicationCommand {}

    /**
     * A queue ticket that is at the window (S2).
     *
     * @param queue the window's queue of the day
     * @param ticketNo as {@code A001}
     */
    record CalledBy(String queue, String ticketNo) {}

    record AnswerConsultation(
            @TargetEntityId String applicationNo,
            Act act,
            Supplier<String> noticeNo,
            boolean satisfied,
            ReceptionLimits limits)
            implements ApplicationCommand, HallsStep {}

    /**
     * @param named papers that the catalogue doesn't list, in words
     * @param acknowledgeBreach that a further notice breaks the hall's promise (N3)
     * @param reason why it is broken all the same
     * @param override why materials are asked for although conditions are not met; null when they are (K2, M3)
     * @param graceUntil until when what the notice lists may be brought after a window period (C6)
     * @param madeNecessaryBy whose act made a further notice necessary; null where who issued the first answers (N3)
     */
    record RequestSupplement(
            @TargetEntityId String applicationNo,
            Act act,
            Supplier<String> noticeNo,
            Set<String> items,
            List<NamedPaper> named,
            boolean acknowledgeBreach,
            @Nullable String reason,
            @Nullable String override,
            Instant graceUntil,
            ReceptionLimits limits,
            @Nullable String madeNecessaryBy)
            implements ApplicationCommand, HallsStep {
        /** Of what the catalogue lists alone. */
        public RequestSupplement(
                String applicationNo,
                Act act,
                Supplier<String> noticeNo,
                Set<String> items,
                boolean acknowledgeBreach,
                @Nullable String reason,
                @Nullable String override,
                Instant graceUntil,
                ReceptionLimits limits) {
            this(
                    applicationNo,
                    act,
                    noticeNo,
                    items,
                    List.of(),
                    acknowledgeBreach,
                    reason,
                    override,
                    graceUntil,
                    limits,
                    null);
        }
    }

    /**
     * A paper named in words (N2).
     *
     * @param basis the provision that asks for it
     */
    record NamedPaper(String text, String reason, String basis) {}

    record SupplyMaterials(
            @TargetEntityId String applicationNo,
            Act act,
            Set<String> items,
            ReceptionLimits limits,
            @Nullable Through through)
            implements ApplicationCommand, HallsStep, Represented {
        /** By the applicant. */
        public SupplyMaterials(String applicationNo, Act act, Set<String> items, ReceptionLimits limits) {
            this(applicationNo, act, items, limits, null);
        }

        @Override
        public RepresentedAct does() {
            return RepresentedAct.SUPPLEMENT;
        }
    }

    /**
     * Slips at reception (S7); null where a thing was right.
     *
     * @param name masked
     * @param phone whether the phone was wrong
     * @param contact by which the right one can be recognised, as at reception; null without a phone
     * @param values under what the right personal data lies in the vault; null where none is corrected
     * @param basedOn the {@code values} of the correction that it goes on from; null where it goes on from the reception
     * @param circumstances as they should have been told, with what the day of reception brought
     * @param presented what else of what they ask for is there
     * @param unmet conditions that don't seem to be met under them (M3)
     * @param unknown conditions of which that can't be told
     * @param matter the version that the application keeps (M5)
     * @param email whether the e-mail address was wrong (S5)
     */
    record CorrectReception(
            @TargetEntityId String applicationNo,
            Act act,
            @Nullable String name,
            boolean phone,
            @Nullable String contact,
            @Nullable String values,
            @Nullable String basedOn,
            @Nullable List<String> circumstances,
            Set<String> presented,
            List<String> unmet,
            List<String> unknown,
            @Nullable Integer persons,
            String reason,
            Matter matter,
            ReceptionLimits limits,
            boolean email)
            implements ApplicationCommand, HallsStep {
        /** Of somebody whose e-mail address was right. */
        public CorrectReception(
                String applicationNo,
                Act act,
                @Nullable String name,
                boolean phone,
                @Nullable String contact,
                @Nullable String values,
                @Nullable String basedOn,
                @Nullable List<String> circumstances,
                Set<String> presented,
                List<String> unmet,
                List<String> unknown,
                @Nullable Integer persons,
                String reason,
                Matter matter,
                ReceptionLimits limits) {
            this(
                    applicationNo,
                    act,
                    name,
                    phone,
                    contact,
                    values,
                    basedOn,
                    circumstances,
                    presented,
                    unmet,
                    unknown,
                    persons,
                    reason,
                    matter,
                    limits,
                    false);
        }
    }

    /** By whoever applied online, until the window takes it up (S3, S7). */
    record CorrectOwnApplication(@TargetEntityId String applicationNo, CorrectReception correction)
            implements ApplicationCommand {
        @Override
        public Act act() {
            return correction.act();
        }
    }

    /** @param remedies what the hall tells of them then (S6) */
    record ReturnApplication(
            @TargetEntityId String applicationNo,
            Act act,
            Supplier<String> noticeNo,
            ReturnGround ground,
            String reason,
            String legalBasis,
            ReceptionLimits limits,
            Remedies remedies)
            implements ApplicationCommand, HallsStep {
        /** By a hall that tells of no remedies. */
        public ReturnApplication(
                String applicationNo,
                Act act,
                Supplier<String> noticeNo,
                ReturnGround ground,
                String reason,
                String legalBasis,
                ReceptionLimits limits) {
            this(applicationNo, act, noticeNo, ground, reason, legalBasis, limits, Remedies.NONE);
        }
    }

    /**
     * @param workingDays promised ones: how many are promised; null means the matter's limit (K5)
     * @param authority forwarded ones: the superior authority; null means the one the catalogue names (K7)
     * @param limit forwarded ones: the date that authority has set (K7)
     * @param override why it is accepted although conditions are not met; null when they are (M3)
     * @param standing grants the person draws, or that are being decided on (C5)
     * @param secondGrant why the lead accepts it although there is one of its kind among them; null when there is none
     * @param today the day in the hall's time zone
     * @param latestLimit the last day that may be given as the superior authority's limit (K7)
     * @param decision of an instant one in the same act; null where it is decided later (K4, D9)
     * @param servesThere whether who accepts is a clerk on record who serves the window they sit at (C1)
     */
    record AcceptApplication(
            @TargetEntityId String applicationNo,
            Act act,
            Supplier<String> noticeNo,
            AcceptanceType type,
            @Nullable Integer workingDays,
            @Nullable LocalizedText authority,
            @Nullable LocalDate limit,
            @Nullable String override,
            List<StandingGrant> standing,
            @Nullable String secondGrant,
            LocalDate today,
            LocalDate latestLimit,
            ReceptionLimits limits,
            @Nullable DecidedAtOnce decision,
            boolean servesThere)
            implements ApplicationCommand, HallsStep {
        /** To be decided later, by a handler who is named later. */
        public AcceptApplication(
                String applicationNo,
                Act act,
                Supplier<String> noticeNo,
                AcceptanceType type,
                @Nullable Integer workingDays,
                @Nullable LocalizedText authority,
                @Nullable LocalDate limit,
                @Nullable String override,
                List<StandingGrant> standing,
                @Nullable String secondGrant,
                LocalDate today,
                LocalDate latestLimit,
                ReceptionLimits limits) {
            this(
                    applicationNo,
                    act,
                    noticeNo,
                    type,
                    workingDays,
                    authority,
                    limit,
                    override,
                    standing,
                    secondGrant,
                    today,
                    latestLimit,
                    limits,
                    null,
                    false);
        }
    }

    /**
     * @param absent whether attendance knows the receiver to be away (F3)
     * @param meeting what was arranged with somebody absent; null when nothing was
     * @param meetingWorkingDays working days after the hand-over until which a meeting may be put off (F4)
     */
    record HandOver(
            @TargetEntityId String applicationNo,
            Act act,
            String to,
            String toWindow,
            String reason,
            boolean absent,
            @Nullable Meeting meeting,
            int meetingWorkingDays,
            HallCalendar calendar)
            implements ApplicationCommand {}

    /**
     * When and with what the resident comes to a clerk who is away now (F3). How to reach each other is in the vault.
     *
     * @param at the time agreed upon
     */
    record Meeting(Instant at, String requirements) {}

    /** @param reason what was wrong about it */
    record TakeBackHandOver(@TargetEntityId String applicationNo, Act act, String reason)
            implements ApplicationCommand {}

    record ConfirmHandOver(@TargetEntityId String applicationNo, Act act) implements ApplicationCommand {}

    /**
     * @param fee code in the catalogue
     * @param units how many persons, or 1
     * @param yuan what is taken in all; anything but what the catalogue says is refused, and recorded (P4)
     * @param fiscalNo number of the fiscal receipt
     * @param receiptNo of the hall's own receipt; asked for once nothing stands against the charge
     */
    record ChargeFee(
            @TargetEntityId String applicationNo,
            Act act,
            String fee,
            int units,
            int yuan,
            PaymentMeans means,
            String fiscalNo,
            Supplier<String> receiptNo)
            implements ApplicationCommand {}

    /**
     * From the case, when it is decided or taken back; changes nothing the second time, nor what has no case (P4).
     *
     * @param cause id of the case's event
     * @param takenBack whether the resident took it back
     */
    record CloseCharging(@TargetEntityId String applicationNo, Act act, String cause, boolean takenBack)
            implements ApplicationCommand {}

    /** From a refund, when a charge by mistake went back whole; changes nothing the second time, nor after the decision (P4). */
    record StrikeCharge(@TargetEntityId String applicationNo, Act act, String receiptNo, int yuan)
            implements ApplicationCommand {}

    /**
     * @param channel how the resident said so
     * @param proof what shows that it is the resident's wish
     */
    record WithdrawApplication(
            @TargetEntityId String applicationNo,
            Act act,
            Channel channel,
            WithdrawalProof proof,
            ReceptionLimits limits,
            @Nullable Through through)
            implements ApplicationCommand, HallsStep, Represented {
        /** By the applicant. */
        public WithdrawApplication(
                String applicationNo, Act act, Channel channel, WithdrawalProof proof, ReceptionLimits limits) {
            this(applicationNo, act, channel, proof, limits, null);
        }

        @Override
        public RepresentedAct does() {
            return RepresentedAct.WITHDRAW;
        }
    }

    /** What the applicant may do through somebody else (S8). */
    interface Represented {
        /** Through whom; null where they do it themselves. */
        @Nullable
        Through through();

        RepresentedAct does();
    }

    /** By a clerk, whom the applicant or who acts for them tells so (S8). */
    record NameRepresentative(@TargetEntityId String applicationNo, Act act, NewRepresentative named)
            implements ApplicationCommand {}

    /** The ground on which they act was seen (S8). */
    record SeePower(
            @TargetEntityId String applicationNo, Act act, int representative, PowerProof proof, boolean saidNotOfStaff)
            implements ApplicationCommand {}

    /**
     * By the applicant's word (S8).
     *
     * @param standsBy whether they stand by what was done in their name
     */
    record RevokePower(
            @TargetEntityId String applicationNo, Act act, int representative, RevocationWord word, boolean standsBy)
            implements ApplicationCommand {}

    /** By the resident, who has shown the query code and signed in nowhere. */
    record WithdrawOwnApplication(@TargetEntityId String applicationNo, Act act, ReceptionLimits limits)
            implements ApplicationCommand, HallsStep {}

    /** From the sweep; changes nothing when that hand-over was confirmed or replaced in time (F4). */
    record RecordUnconfirmedHandOver(@TargetEntityId String applicationNo, Act act, int count)
            implements ApplicationCommand {}

    /**
     * Another schedule is in force; changes nothing where the day is worked all the same (D1).
     *
     * @param count which hand-over
     * @param calendar with it
     */
    record PutOffHandOver(@TargetEntityId String applicationNo, Act act, int count, HallCalendar calendar)
            implements ApplicationCommand {}

    /**
     * Another schedule is in force; changes nothing where the last day is worked all the same (P2, D1).
     *
     * @param told until when the resident was told to have time, of a notice whose event does not say so
     * @param calendar with it
     * @param noticeNo taken where the resident is told of another day
     */
    record ProlongSupplement(
            @TargetEntityId String applicationNo,
            Act act,
            Instant told,
            HallCalendar calendar,
            Supplier<String> noticeNo)
            implements ApplicationCommand {}

    /** A paper that was taken for one of the materials is voided: that material is missing again (S4). */
    record ReopenMaterial(
            @TargetEntityId String applicationNo,
            Act act,
            String item,
            boolean principal,
            String reason,
            Supplier<String> noticeNo,
            Instant graceUntil,
            ReceptionLimits limits)
            implements ApplicationCommand, HallsStep {}

    /** From the sweep; changes nothing when the petition was decided on in time (K6). */
    record RecordPetitionUndecided(@TargetEntityId String applicationNo, Act act) implements ApplicationCommand {}

    /**
     * From the sweep; changes nothing before its time, nor twice (P2).
     *
     * @param limits the hall's, by the schedule known now
     * @param noticeNo of the notice that tells the resident when it is over
     * @param remedies what the hall tells of them then (S6)
     * @param handedIn what was handed in online (S4)
     */
    record RecordPassedTime(
            @TargetEntityId String applicationNo,
            Act act,
            ReceptionLimits limits,
            Supplier<String> noticeNo,
            Remedies remedies,
            HandedIn handedIn)
            implements ApplicationCommand {
        /** At a hall that tells of no remedies. */
        public RecordPassedTime(String applicationNo, Act act, ReceptionLimits limits, Supplier<String> noticeNo) {
            this(applicationNo, act, limits, noticeNo, Remedies.NONE, HandedIn.NOTHING);
        }
    }

    /** Tells what lies with the hall of what its resident handed in online (S4). */
    @FunctionalInterface
    interface HandedIn {
        HandedIn NOTHING = (applicationNo, items, since, until, now) -> false;

        /**
         * Whether something for one of these items came in time, and nobody has sent it back nor recorded it as brought, or the
         * hall sent it back so late that the resident has time for another.
         *
         * @param since when the resident was asked for them
         * @param until in time is up to and including this
         */
        boolean waits(String applicationNo, Collection<String> items, Instant since, Instant until, Instant now);
    }

    /** The grounds on which an application may be returned, and no others (K3). */
    enum ReturnGround {
        /** 不合法: what is asked for is against the law. */
        UNLAWFUL,
        /** 缺少主件: a principal item is missing. */
        PRINCIPAL_ITEM_MISSING,
        /** 弄虚作假或不属本事项: it turned out false, or outside the matter; after a supplement notice for a lead to say. */
        FALSE_OR_OUTSIDE,
        /** 逾期未补齐: it was not complete within the window period, nor in the notice's grace (C6). */
        SEASON_OVER
    }
}

package org.servicehall.intake.domain.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.StandingGrant;
import org.servicehall.intake.domain.acting.NewRepresentative;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.matter.Matter;

/**
 * What is done with an application, from reception to acceptance. Numbers of notices are drawn when one is issued, so that
 * a refusal leaves no gap (K9).
 */
public sealed interface ApplicationCommand
        permits ApplicationCommand.ReceiveApplication,
                OnlineCommand,
                ApplicationCommand.AnswerConsultation,
                SupplementCommand,
                CorrectionCommand,
                ApplicationCommand.ReturnApplication,
                ApplicationCommand.AcceptApplication,
                HandOverCommand,
                FeeCommand,
                WithdrawalCommand,
                RepresentationCommand,
                PassedTimeCommand {
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

    /** What the applicant may do through somebody else (S8). */
    interface Represented {
        /** Through whom; null where they do it themselves. */
        @Nullable
        Through through();

        RepresentedAct does();
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

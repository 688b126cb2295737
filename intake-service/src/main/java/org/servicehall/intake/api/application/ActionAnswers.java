package org.servicehall.intake.api.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.api.matter.MatterAnswers;
import org.servicehall.intake.domain.ApplicationStatus;

/**
 * Answers to commands: functions of the recorded events alone, so that a repeated request gets the same one; but whether a date
 * is provisional is told as it is now.
 */
final class ActionAnswers {
    private ActionAnswers() {}

    /**
     * @param queryCode with which the resident follows the progress; only the resident has it
     * @param missing codes of what was not brought
     * @param unmet conditions that do not seem to be met; accepting needs a reason then (M3)
     * @param resembles the person's other applications of the day for the same matter: a warning
     * @param runningGrants numbers of cases that give the person, or would give, the same already (C5)
     * @param checklist everything the circumstances require, with its reason (N1)
     */
    record Received(
            String no,
            String queryCode,
            ApplicationStatus status,
            List<String> missing,
            List<MatterAnswers.ChecklistLine> checklist,
            List<String> unmet,
            List<String> resembles,
            List<String> runningGrants,
            @Person String firstAsker,
            long version) {}

    record ConsultationAnswer(String noticeNo, boolean satisfied, ApplicationStatus status, long version) {}

    record SupplementAnswer(String noticeNo, List<String> items, boolean breach, long version) {}

    record Supplied(List<String> items, List<String> stillMissing, long version) {}

    /** @param remedies as the notice tells them (S6); null where there are none */
    record Returned(
            String noticeNo,
            List<String> missingPrincipal,
            @Nullable List<Remedy> remedies,
            long version) {}

    /**
     * @param provisional true where the date rests on holidays not yet published (D1); null otherwise
     * @param outcome of the decision in the same act, and {@code signer} who was asked to sign it (K4, D9); null without one
     */
    record Accepted(
            String caseNo,
            AcceptanceType type,
            String noticeNo,
            Instant acceptedAt,
            Instant dueAt,
            @Nullable Boolean provisional,
            @Nullable Outcome outcome,
            @Person @Nullable String signer,
            long version) {}

    /**
     * @param confirmBy unconfirmed then, it is an entry in the ledger (F4)
     * @param confirmByProvisional true where that rests on holidays not yet published (D1); null otherwise
     * @param meetAt when the resident meets a receiver who is away (F3); null where nothing was arranged
     */
    record HandedOver(
            @Person String from,
            @Person String to,
            String toWindow,
            int count,
            Instant confirmBy,
            @Nullable Boolean confirmByProvisional,
            @Nullable Instant meetAt,
            long version) {}

    /** @param clerk who holds it, as all along */
    record TakenBack(@Person String clerk, @Person String from, int count, long version) {}

    /** @param fields what was put right */
    record CorrectedSlips(List<String> fields, List<String> missing, long version) {}

    record Withdrawn(String no, ApplicationStatus status, Instant withdrawnAt, long version) {}

    /** @param receiptNo number of the hall's own receipt */
    record Charged(
            String receiptNo,
            String fiscalNo,
            PaymentMeans means,
            LocalizedText fee,
            int units,
            int yuan,
            long version) {}

    record Confirmed(@Person String clerk, String window, long version) {}
}

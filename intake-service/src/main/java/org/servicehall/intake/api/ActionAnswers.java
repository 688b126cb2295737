package org.servicehall.intake.api;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.intake.domain.ApplicationStatus;

/** Answers to commands: functions of the recorded events alone, so that a repeated request gets the same one. */
final class ActionAnswers {
    private ActionAnswers() {}

    /**
     * @param queryCode with which the resident follows the progress; only the resident has it
     * @param missing codes of what was not brought
     * @param checklist everything the circumstances require, with its reason (N1)
     */
    record Received(
            String applicationNo,
            String queryCode,
            ApplicationStatus status,
            List<String> missing,
            List<MatterAnswers.Item> checklist,
            String firstAsker,
            long version) {}

    record ConsultationAnswer(String noticeNo, boolean satisfied, ApplicationStatus status, long version) {}

    record SupplementAnswer(String noticeNo, List<String> items, boolean breach, long version) {}

    record Supplied(List<String> items, List<String> stillMissing, long version) {}

    record Returned(String noticeNo, List<String> missingPrincipal, long version) {}

    record Accepted(
            String caseNo, AcceptanceType type, String noticeNo, Instant acceptedAt, Instant dueAt, long version) {}

    record HandedOver(String from, String to, String toWindow, int count, long version) {}

    record Confirmed(String clerk, String window, long version) {}
}

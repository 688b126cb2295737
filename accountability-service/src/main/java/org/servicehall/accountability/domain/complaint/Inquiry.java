package org.servicehall.accountability.domain.complaint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.Investigator;

/**
 * What is known about what happened, and who finds it out (rule B5).
 *
 * @param evidence ids of the events linked
 * @param findings null until investigated
 * @param recommendation null until one was made
 */
public record Inquiry(
        List<AttachmentAdded> attachments,
        List<Investigator> investigators,
        List<String> evidence,
        @Nullable ComplaintInvestigated findings,
        @Nullable SanctionRecommended recommendation) {
    static final Inquiry NONE = new Inquiry(List.of(), List.of(), List.of(), null, null);

    public Inquiry {
        attachments = List.copyOf(attachments);
        investigators = List.copyOf(investigators);
        evidence = List.copyOf(evidence);
    }

    boolean isBy(String person) {
        return investigators.stream().anyMatch(one -> one.id().equals(person));
    }

    /** Whether this person investigates it, or has reported or proposed what was found before others took over. */
    boolean hasPart(String person) {
        return isBy(person)
                || (findings != null && findings.reportedBy().equals(person))
                || (recommendation != null && recommendation.recommendedBy().equals(person));
    }

    boolean holds(String sha256) {
        return attachments.stream().anyMatch(one -> one.sha256().equals(sha256));
    }

    Inquiry with(AttachmentAdded attachment) {
        return new Inquiry(more(attachments, attachment), investigators, evidence, findings, recommendation);
    }

    Inquiry assignedTo(List<Investigator> next) {
        return new Inquiry(attachments, next, evidence, findings, recommendation);
    }

    Inquiry linkedTo(String event) {
        return new Inquiry(attachments, investigators, more(evidence, event), findings, recommendation);
    }

    Inquiry found(ComplaintInvestigated next) {
        return new Inquiry(attachments, investigators, evidence, next, recommendation);
    }

    Inquiry recommended(SanctionRecommended next) {
        return new Inquiry(attachments, investigators, evidence, findings, next);
    }

    private static <T> List<T> more(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}

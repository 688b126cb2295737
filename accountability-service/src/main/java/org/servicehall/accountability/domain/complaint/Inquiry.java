package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * @param relieved user ids of who investigated before and no longer does; null in what was kept before they were known
 * @param named when each who ever investigated was first named; null in what was kept before it was known
 */
public record Inquiry(
        List<AttachmentAdded> attachments,
        List<Investigator> investigators,
        List<String> evidence,
        @Nullable ComplaintInvestigated findings,
        @Nullable SanctionRecommended recommendation,
        @Nullable List<String> relieved,
        @Nullable List<Named> named) {
    static final Inquiry NONE = new Inquiry(List.of(), List.of(), List.of(), null, null, List.of(), List.of());

    /** Since when this person may have had it in hand, whoever had it meanwhile. */
    public record Named(String id, Instant at) {}

    public Inquiry {
        attachments = List.copyOf(attachments);
        investigators = List.copyOf(investigators);
        evidence = List.copyOf(evidence);
        relieved = relieved == null ? List.of() : List.copyOf(relieved);
        named = named == null ? List.of() : List.copyOf(named);
    }

    boolean isBy(String person) {
        return investigators.stream().anyMatch(one -> one.id().equals(person));
    }

    /** Whether this person investigates it or ever did, whatever came of it before others took over. */
    boolean hasPart(String person) {
        return isBy(person)
                || before().contains(person)
                || (findings != null && findings.reportedBy().equals(person))
                || (recommendation != null && recommendation.recommendedBy().equals(person));
    }

    /** User ids of who investigated before and no longer does. */
    public List<String> before() {
        return relieved == null ? List.of() : relieved;
    }

    /** Of those who investigate, who was first named by that moment. */
    List<Investigator> thereBy(Instant moment) {
        return investigators.stream()
                .filter(one -> !isNewAfter(moment, one.id()))
                .toList();
    }

    private boolean isNewAfter(Instant moment, String person) {
        return firsts().stream()
                .anyMatch(one -> one.id().equals(person) && one.at().isAfter(moment));
    }

    private List<Named> firsts() {
        return named == null ? List.of() : named;
    }

    boolean holds(String sha256) {
        return attachments.stream().anyMatch(one -> one.sha256().equals(sha256));
    }

    Inquiry with(AttachmentAdded attachment) {
        return new Inquiry(
                more(attachments, attachment), investigators, evidence, findings, recommendation, relieved, named);
    }

    /** Whoever investigated before has the time they had, also who was relieved meanwhile (P5). */
    Inquiry assignedTo(List<Investigator> next, Instant at) {
        return new Inquiry(
                attachments, next, evidence, findings, recommendation, relievedFor(next), namedWith(next, at));
    }

    private List<Named> namedWith(List<Investigator> next, Instant at) {
        var all = new ArrayList<>(firsts());
        next.stream()
                .map(Investigator::id)
                .filter(id -> all.stream().noneMatch(one -> one.id().equals(id)))
                .map(id -> new Named(id, at))
                .forEach(all::add);
        return all;
    }

    private List<String> relievedFor(List<Investigator> next) {
        var all = new LinkedHashSet<>(before());
        investigators.stream().map(Investigator::id).forEach(all::add);
        next.stream().map(Investigator::id).forEach(all::remove);
        return List.copyOf(all);
    }

    Inquiry linkedTo(String event) {
        return new Inquiry(
                attachments, investigators, more(evidence, event), findings, recommendation, relieved, named);
    }

    Inquiry found(ComplaintInvestigated next) {
        return new Inquiry(attachments, investigators, evidence, next, recommendation, relieved, named);
    }

    Inquiry recommended(SanctionRecommended next) {
        return new Inquiry(attachments, investigators, evidence, findings, next, relieved, named);
    }

    private static <T> List<T> more(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}

package org.servicehall.cases.domain;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

/**
 * What the rules need to know about a case.
 *
 * @param documents the superior authority's, by their numbers, that have extended it (K7)
 * @param decision null until decided
 * @param completed whether it has ended
 */
record CaseFile(
        CaseOpened opened,
        Answerable answerable,
        Procedure procedure,
        Term term,
        JointHandling joint,
        Set<String> documents,
        @Nullable CaseDecided decision,
        boolean completed) {
    static CaseFile of(CaseOpened opened, Deadline promised) {
        return new CaseFile(
                opened,
                Answerable.of(opened),
                Procedure.of(opened.stages()),
                Term.of(promised),
                JointHandling.of(opened.terms().jointWindows()),
                Set.of(),
                null,
                false);
    }

    /** Whether this person handles or accompanies it, or ever did. */
    boolean everAnsweredFor(String person) {
        return answerable.answers(person) || procedure.left().contains(person);
    }

    String no() {
        return opened.caseNo();
    }

    String hall() {
        return opened.hall();
    }

    CaseFile with(Answerable next) {
        Procedure left = procedure.leftBy(answerable);
        return new CaseFile(opened, next, left, term, joint, documents, decision, completed);
    }

    CaseFile with(Procedure next) {
        return new CaseFile(opened, answerable, next, term, joint, documents, decision, completed);
    }

    CaseFile with(Term next) {
        return new CaseFile(opened, answerable, procedure, next, joint, documents, decision, completed);
    }

    CaseFile with(JointHandling next) {
        return new CaseFile(opened, answerable, procedure, term, next, documents, decision, completed);
    }

    CaseFile extendedBy(@Nullable AuthorityDocument document) {
        if (document == null) {
            return this;
        }
        Set<String> used = new HashSet<>(documents);
        used.add(DocumentNumber.written(document.no()));
        return new CaseFile(opened, answerable, procedure, term, joint, Set.copyOf(used), decision, completed);
    }

    boolean wasExtendedBy(AuthorityDocument document) {
        return documents.contains(DocumentNumber.written(document.no()));
    }

    CaseFile decidedAs(CaseDecided next) {
        return new CaseFile(opened, answerable.byName(), procedure, term, joint, documents, next, completed);
    }

    CaseFile ended() {
        return new CaseFile(opened, answerable, procedure, term, joint, documents, decision, true);
    }
}

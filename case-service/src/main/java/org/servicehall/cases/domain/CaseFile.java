package org.servicehall.cases.domain;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

/**
 * What the rules need to know about a case.
 *
 * @param decision null until decided
 * @param completed whether it has ended
 */
record CaseFile(
        CaseOpened opened,
        Answerable answerable,
        Procedure procedure,
        Term term,
        JointHandling joint,
        @Nullable CaseDecided decision,
        boolean completed) {
    static CaseFile of(CaseOpened opened, Deadline promised) {
        return new CaseFile(
                opened,
                Answerable.of(opened),
                Procedure.of(opened.stages()),
                Term.of(promised),
                JointHandling.of(opened.terms().jointWindows()),
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
        return new CaseFile(opened, next, left, term, joint, decision, completed);
    }

    CaseFile with(Procedure next) {
        return new CaseFile(opened, answerable, next, term, joint, decision, completed);
    }

    CaseFile with(Term next) {
        return new CaseFile(opened, answerable, procedure, next, joint, decision, completed);
    }

    CaseFile with(JointHandling next) {
        return new CaseFile(opened, answerable, procedure, term, next, decision, completed);
    }

    CaseFile decidedAs(CaseDecided next) {
        return new CaseFile(opened, answerable, procedure, term, joint, next, completed);
    }

    CaseFile ended() {
        return new CaseFile(opened, answerable, procedure, term, joint, decision, true);
    }
}

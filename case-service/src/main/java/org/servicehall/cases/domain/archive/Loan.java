package org.servicehall.cases.domain.archive;

import org.servicehall.cases.domain.Acting;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;

/** A loan or copy and how far it has come (rule R2). */
record Loan(LoanRequested request, State state) {
    enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        RETURNED
    }

    Loan now(State next) {
        return new Loan(request, next);
    }

    /** The file itself is promised or given to somebody. */
    boolean holdsTheFile() {
        return request.kind() == LoanKind.BORROW && (state == State.REQUESTED || state == State.APPROVED);
    }

    void checkDecidableBy(String lead) {
        if (state != State.REQUESTED) {
            throw Refusal.conflict("loan-already-decided", "R2", request.loan());
        }
        if (lead.equals(request.requestedBy())) {
            throw Refusal.forbidden("loan-own-request", "R2");
        }
    }

    /** Somebody else records that it is back: nobody vouches for having returned something themselves. */
    void checkReturnableBy(Acting receiver) {
        if (state != State.APPROVED || request.kind() != LoanKind.BORROW) {
            throw Refusal.conflict("nothing-to-return", "R2", request.loan());
        }
        if (receiver.isJudgedAs(request.requestedBy()::equals)) {
            throw Refusal.forbidden("loan-own-return", "R2");
        }
    }
}

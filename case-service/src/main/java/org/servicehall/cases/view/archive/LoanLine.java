package org.servicehall.cases.view.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;

/** A loan or copy, registered with purpose and return date (R2). */
public record LoanLine(
        @JsonProperty("no") String fileNo,
        String hall,
        int loan,
        LoanKind kind,
        String purpose,
        @Nullable LocalDate returnBy,
        @Person String requestedBy,
        Instant requestedAt,
        @JsonProperty("status") State state,
        @Person @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant returnedAt) {
    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        RETURNED
    }

    static LoanLine of(LoanRequested request) {
        return new LoanLine(
                request.fileNo(),
                request.hall(),
                request.loan(),
                request.kind(),
                request.purpose(),
                request.returnBy(),
                request.requestedBy(),
                request.requestedAt(),
                State.REQUESTED,
                null,
                null,
                null);
    }

    LoanLine decided(State next, String by, @Nullable String why) {
        return new LoanLine(fileNo, hall, loan, kind, purpose, returnBy, requestedBy, requestedAt, next, by, why, null);
    }

    LoanLine returned(Instant at) {
        return new LoanLine(
                fileNo,
                hall,
                loan,
                kind,
                purpose,
                returnBy,
                requestedBy,
                requestedAt,
                State.RETURNED,
                decidedBy,
                reason,
                at);
    }
}

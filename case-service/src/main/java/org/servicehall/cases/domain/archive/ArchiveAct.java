package org.servicehall.cases.domain.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.servicehall.cases.domain.Acting;
import org.servicehall.contracts.Offers;

/**
 * What people do with a file in the archive, each under the name of its operation, and which of it the file and the person
 * alone rule out (ADR 26). A copy may be asked for at any time, whoever has the file.
 */
enum ArchiveAct implements Offers.Act {
    REQUEST_LOAN("archive.requestLoan"),
    APPROVE_LOAN("archive.approveLoan"),
    REFUSE_LOAN("archive.refuseLoan"),
    RETURN_LOAN("archive.recordReturn");

    static final String LOAN = "loan";

    private final String operation;

    ArchiveAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** The file itself, or each loan of it. */
    List<Map<String, String>> places(List<Loan> loans) {
        return this == REQUEST_LOAN
                ? List.of(Map.of())
                : IntStream.rangeClosed(1, loans.size())
                        .mapToObj(number -> Map.of(LOAN, Integer.toString(number)))
                        .toList();
    }

    void check(Loan loan, Acting by) {
        switch (this) {
            case REQUEST_LOAN -> {}
            case APPROVE_LOAN, REFUSE_LOAN -> loan.checkDecidableBy(by.id());
            case RETURN_LOAN -> loan.checkReturnableBy(by);
        }
    }
}

package org.servicehall.cases.domain.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.Acting;
import org.servicehall.cases.domain.archive.ArchiveCommand.ApproveLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ArchiveFile;
import org.servicehall.cases.domain.archive.ArchiveCommand.RefuseLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.RequestLoan;
import org.servicehall.cases.domain.archive.ArchiveCommand.ReturnLoan;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.contracts.archive.ArchiveEvent.LoanApproved;
import org.servicehall.contracts.archive.ArchiveEvent.LoanKind;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRefused;
import org.servicehall.contracts.archive.ArchiveEvent.LoanRequested;
import org.servicehall.contracts.archive.ArchiveEvent.LoanReturned;

/** A file in the archive. What it holds is fixed; what may happen is that somebody borrows or copies it (R1, R2). */
@EventSourcedEntity(tagKey = ArchiveEvent.STREAM)
public class ClosedFile {
    /** Decided: a file that is away for longer is asked for again. */
    private static final int LONGEST_LOAN_DAYS = 366;

    private @Nullable FileArchived archived;
    private final List<Loan> loans = new ArrayList<>();

    @EntityCreator
    ClosedFile() {}

    @CommandHandler
    void archive(ArchiveFile command, EventAppender events) {
        if (archived == null) {
            events.append(new FileArchived(
                    command.fileNo(),
                    command.hall(),
                    command.archiveNo().get(),
                    command.parts(),
                    command.notices(),
                    command.at(),
                    command.papers()));
        }
    }

    @CommandHandler
    void request(RequestLoan command, EventAppender events) {
        FileArchived file = file(command.fileNo());
        checkReturnDate(command);
        if (command.kind() == LoanKind.BORROW && loans.stream().anyMatch(Loan::holdsTheFile)) {
            throw Refusal.conflict("file-on-loan", "R2", file.archiveNo());
        }
        events.append(new LoanRequested(
                command.fileNo(),
                file.hall(),
                loans.size() + 1,
                command.kind(),
                command.purpose(),
                command.returnBy(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void approve(ApproveLoan command, EventAppender events) {
        FileArchived file = file(command.fileNo());
        ArchiveAct.APPROVE_LOAN.check(loan(command.loan()), Acting.of(command.by()));
        events.append(new LoanApproved(command.fileNo(), file.hall(), command.loan(), command.by(), command.at()));
    }

    @CommandHandler
    void refuse(RefuseLoan command, EventAppender events) {
        FileArchived file = file(command.fileNo());
        ArchiveAct.REFUSE_LOAN.check(loan(command.loan()), Acting.of(command.by()));
        events.append(new LoanRefused(
                command.fileNo(), file.hall(), command.loan(), command.reason(), command.by(), command.at()));
    }

    @CommandHandler
    void giveBack(ReturnLoan command, EventAppender events) {
        FileArchived file = file(command.fileNo());
        ArchiveAct.RETURN_LOAN.check(loan(command.loan()), command.by());
        events.append(new LoanReturned(
                command.fileNo(), file.hall(), command.loan(), command.by().id(), command.at()));
    }

    @CommandHandler
    Offers offered(ArchiveQuestion.WhatMayBeDone question) {
        file(question.fileNo());
        return Offers.of(ArchiveAct.values(), act -> act.places(loans), (act, in) -> {
            String loan = in.get(ArchiveAct.LOAN);
            if (loan != null) {
                act.check(loan(Integer.parseInt(loan)), question.by());
            }
        });
    }

    @EventSourcingHandler
    void on(FileArchived event) {
        archived = event;
    }

    @EventSourcingHandler
    void on(LoanRequested event) {
        loans.add(new Loan(event, Loan.State.REQUESTED));
    }

    @EventSourcingHandler
    void on(LoanApproved event) {
        become(event.loan(), Loan.State.APPROVED);
    }

    @EventSourcingHandler
    void on(LoanRefused event) {
        become(event.loan(), Loan.State.REFUSED);
    }

    @EventSourcingHandler
    void on(LoanReturned event) {
        become(event.loan(), Loan.State.RETURNED);
    }

    private static void checkReturnDate(RequestLoan command) {
        LocalDate returnBy = command.returnBy();
        if (returnBy == null) {
            if (command.kind() == LoanKind.BORROW) {
                throw Refusal.unprocessable("return-date-needed", "R2").at("returnBy");
            }
            return;
        }
        if (!returnBy.isAfter(command.today())) {
            throw Refusal.unprocessable("return-date-not-ahead", "R2", returnBy.toString())
                    .at("returnBy");
        }
        LocalDate latest = command.today().plusDays(LONGEST_LOAN_DAYS);
        if (returnBy.isAfter(latest)) {
            throw Refusal.unprocessable("return-date-too-far", "R2", returnBy.toString(), latest.toString())
                    .at("returnBy");
        }
    }

    private FileArchived file(String fileNo) {
        if (archived == null) {
            throw Refusal.notFound("unknown-number", fileNo);
        }
        return archived;
    }

    private Loan loan(int number) {
        if (number < 1 || number > loans.size()) {
            throw Refusal.notFound("unknown-loan", number);
        }
        return loans.get(number - 1);
    }

    private void become(int number, Loan.State state) {
        loans.set(number - 1, loans.get(number - 1).now(state));
    }
}

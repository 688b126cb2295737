package org.servicehall.intake.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequested;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.ApplicationCommand.RequestSupplement;
import org.servicehall.intake.domain.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.ApplicationCommand.ReturnGround;

/** What is known of an application that exists, and what its papers allow (rules N2 to N4, K2, K3). */
record Dossier(
        ApplicationReceived received,
        Papers papers,
        Custody custody,
        @Nullable ApplicationStatus ended) {

    static Dossier of(ApplicationReceived event) {
        Papers papers = new Papers(event.terms().materials(), event.missing(), event.missingPrincipal(), null);
        return new Dossier(event, papers, Custody.of(event.firstAsker(), event.firstAskerWindow()), null);
    }

    String no() {
        return received.applicationNo();
    }

    String hall() {
        return received.hall();
    }

    MatterKind kind() {
        return received.terms().kind();
    }

    ApplicationStatus status() {
        if (ended != null) {
            return ended;
        }
        ApplicationStatus open = ApplicationStatus.onReception(kind(), papers.missing());
        return open == ApplicationStatus.INCOMPLETE && papers.firstNotice() != null
                ? ApplicationStatus.SUPPLEMENT_REQUESTED
                : open;
    }

    SupplementRequested supplement(RequestSupplement command) {
        papers.checkFirstNotice(command.items());
        ApplicationCommand.Act act = command.act();
        return new SupplementRequested(
                no(), hall(), command.noticeNo(), papers.missing(), act.by(), act.window(), act.at());
    }

    SupplementRequestedAgain supplementAgain(RequestSupplement command) {
        if (papers.firstNotice() == null) {
            throw new IllegalStateException("a further notice needs a first one");
        }
        if (!command.acknowledgeBreach()) {
            throw Refusal.conflict("one-time-notice-spent", "N3", no());
        }
        String reason = inWriting(command.reason(), "reason", "N3");
        papers.checkFurtherNotice(command.items());
        return new SupplementRequestedAgain(
                no(),
                hall(),
                command.noticeNo(),
                papers.inOrder(command.items()),
                reason,
                command.act().by(),
                papers.firstNotice().by(),
                papers.firstNotice().window(),
                command.act().at());
    }

    ApplicationReturned giveBack(ReturnApplication command) {
        String reason = inWriting(command.reason(), "reason", "N4");
        String legalBasis = inWriting(command.legalBasis(), "legalBasis", "N4");
        checkReturnable(command.ground());
        return new ApplicationReturned(
                no(),
                hall(),
                command.noticeNo(),
                reason,
                legalBasis,
                command.ground() == ReturnGround.UNLAWFUL ? List.of() : papers.missingPrincipal(),
                command.act().by(),
                command.act().at());
    }

    ApplicationAccepted accept(AcceptApplication command) {
        AcceptanceTerms terms = AcceptanceTerms.of(command, received.terms());
        if (!papers.complete()) {
            throw Refusal.conflict("materials-missing", "K2", String.join(", ", papers.missing()));
        }
        return new ApplicationAccepted(
                no(),
                hall(),
                received.matterId(),
                received.matterVersion(),
                received.matterName(),
                received.window(),
                received.applicant(),
                terms.type(),
                terms.deadline(),
                terms.authority(),
                terms.limit(),
                received.terms().stages(),
                received.terms().handling(),
                received.urgentReason(),
                command.noticeNo(),
                received.queryCodeHash(),
                command.act().by(),
                command.act().at());
    }

    Dossier demanded(Collection<String> items, Papers.Notice notice) {
        return new Dossier(received, papers.demanded(items, notice), custody, ended);
    }

    Dossier supplied(Collection<String> items) {
        return new Dossier(received, papers.supplied(items), custody, ended);
    }

    Dossier heldAs(Custody changed) {
        return new Dossier(received, papers, changed, ended);
    }

    Dossier ended(ApplicationStatus how) {
        return new Dossier(received, papers, custody, how);
    }

    /**
     * A supplement notice says that the request is lawful (K2). Once all it listed has arrived the application must be
     * accepted (N3); what turns out against the law afterwards is rejected by the case's decision, not returned.
     */
    private void checkReturnable(ReturnGround ground) {
        if (papers.firstNotice() != null && papers.complete()) {
            throw Refusal.conflict("must-be-accepted", "N3");
        }
        if (ground == ReturnGround.PRINCIPAL_ITEM_MISSING
                && papers.missingPrincipal().isEmpty()) {
            throw Refusal.conflict("no-principal-item-missing", "K3", String.join(", ", papers.missing()));
        }
    }

    private static String inWriting(@Nullable String text, String field, String rule) {
        if (text == null || text.isBlank()) {
            throw Refusal.unprocessable("reason-required", rule, field);
        }
        return text;
    }
}

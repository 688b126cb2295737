package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.EligibilityOverridden;
import org.servicehall.contracts.application.ApplicationEvent.PetitionUndecided;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequested;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.ApplicationCommand.RecordPetitionUndecided;
import org.servicehall.intake.domain.ApplicationCommand.RequestSupplement;
import org.servicehall.intake.domain.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.ApplicationCommand.ReturnGround;

/**
 * What is known of an application that exists, and what its papers allow (rules N2 to N4, K2, K3, M3).
 *
 * @param unmet conditions of the matter that the resident does not seem to meet (M3)
 * @param undecided whether it is on record that the time to decide on it has passed (K6)
 */
record Dossier(
        ApplicationReceived received,
        Papers papers,
        Custody custody,
        Charging charging,
        List<String> unmet,
        boolean undecided,
        @Nullable ApplicationStatus ended) {
    /** Coordinates joint matters (F5). */
    private static final String OFFICE = "OFFICE";

    static Dossier of(ApplicationReceived event) {
        Papers papers = new Papers(event.terms().materials(), event.missing(), event.missingPrincipal(), null);
        return new Dossier(
                event,
                papers,
                Custody.of(event.firstAsker(), event.firstAskerWindow()),
                Charging.of(event.terms().fees()),
                List.of(),
                false,
                null);
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

    /**
     * A supplement notice says that the request is lawful (K2), and what it lists obliges the hall to accept (N3): so it is
     * not issued while conditions are not met, unless for a reason that then holds for acceptance as well (M3).
     */
    List<ApplicationEvent> supplement(RequestSupplement command) {
        papers.checkFirstNotice(command.items());
        ApplicationCommand.Act act = command.act();
        List<ApplicationEvent> events = new ArrayList<>(overridden(command.override(), act, "K2"));
        events.add(new SupplementRequested(
                no(), hall(), command.noticeNo().get(), papers.missing(), act.by(), act.window(), act.at()));
        return events;
    }

    /**
     * To the matter's own window, or to the office and the other windows of a joint matter (F2, F5). A question goes to
     * whoever can answer it.
     */
    void checkInCharge(String window) {
        if (kind() == MatterKind.CONSULTATION) {
            return;
        }
        List<String> joint = received.terms().handling().jointWindows();
        boolean inCharge = window.equals(received.window())
                || joint.contains(window)
                || (!joint.isEmpty() && window.equals(OFFICE));
        if (!inCharge) {
            throw Refusal.unprocessable("window-not-in-charge", "F2", window, received.window())
                    .at("toWindow");
        }
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
                command.noticeNo().get(),
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
        checkGround(command.ground());
        return new ApplicationReturned(
                no(),
                hall(),
                command.noticeNo().get(),
                reason,
                legalBasis,
                command.ground() == ReturnGround.UNLAWFUL ? List.of() : papers.missingPrincipal(),
                command.act().by(),
                command.act().at());
    }

    /** Accepted, and where conditions are not met the reason for it before (M3). */
    List<ApplicationEvent> accept(AcceptApplication command) {
        AcceptanceTerms terms = terms(command);
        List<ApplicationEvent> events = new ArrayList<>(overridden(command.override(), command.act(), "M3"));
        events.add(accepted(command, terms));
        return events;
    }

    /** What would be promised, and everything that stands in the way, without accepting (K2, M3). */
    AcceptancePreview preview(AcceptApplication command) {
        List<Refusal> refused = new ArrayList<>(Refusal.of(() -> ApplicationAct.ACCEPT.check(this, command.act())));
        List<Refusal> terms = AcceptanceTerms.refused(command, received.terms());
        refused.addAll(terms);
        refused.addAll(Refusal.of(() -> overridden(command.override(), command.act(), "M3")));
        return new AcceptancePreview(terms.isEmpty() ? terms(command).deadline() : null, refused);
    }

    private AcceptanceTerms terms(AcceptApplication command) {
        return AcceptanceTerms.of(command, received.terms(), received.urgentReason() != null);
    }

    private List<ApplicationEvent> overridden(@Nullable String reason, ApplicationCommand.Act act, String rule) {
        if (unmet.isEmpty()) {
            if (reason != null) {
                throw Refusal.unprocessable("nothing-to-override", "M3").at("override");
            }
            return List.of();
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.conflict("conditions-not-met", rule, String.join(", ", unmet))
                    .at("override");
        }
        return List.of(new EligibilityOverridden(no(), hall(), unmet, reason, act.by(), act.at()));
    }

    /** Once, when nobody has decided on a petition in time (K6). */
    List<ApplicationEvent> undecided(RecordPetitionUndecided command) {
        Instant decideBy = received.decideBy();
        Instant at = command.act().at();
        if (undecided || decideBy == null || !decideBy.isBefore(at)) {
            return List.of();
        }
        return List.of(new PetitionUndecided(no(), hall(), decideBy, custody.clerk(), custody.window(), at));
    }

    private ApplicationAccepted accepted(AcceptApplication command, AcceptanceTerms terms) {
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
                command.noticeNo().get(),
                command.act().by(),
                command.act().at());
    }

    Dossier demanded(Collection<String> items, Papers.Notice notice) {
        return with(papers.demanded(items, notice));
    }

    Dossier supplied(Collection<String> items) {
        return with(papers.supplied(items));
    }

    Dossier heldAs(Custody changed) {
        return new Dossier(received, papers, changed, charging, unmet, undecided, ended);
    }

    Dossier ended(ApplicationStatus how) {
        return new Dossier(received, papers, custody, charging, unmet, undecided, how);
    }

    Dossier charging(Charging changed) {
        return new Dossier(received, papers, custody, changed, unmet, undecided, ended);
    }

    /** The clerk has taken it upon themselves: nothing stands in the way any more (M3). */
    Dossier overridden() {
        return doubted(List.of());
    }

    Dossier doubted(List<String> conditions) {
        return new Dossier(received, papers, custody, charging, conditions, undecided, ended);
    }

    Dossier leftUndecided() {
        return new Dossier(received, papers, custody, charging, unmet, true, ended);
    }

    private Dossier with(Papers changed) {
        return new Dossier(received, changed, custody, charging, unmet, undecided, ended);
    }

    private void checkGround(ReturnGround ground) {
        if (ground == ReturnGround.PRINCIPAL_ITEM_MISSING
                && papers.missingPrincipal().isEmpty()) {
            throw Refusal.conflict("no-principal-item-missing", "K3", String.join(", ", papers.missing()));
        }
    }

    private static String inWriting(@Nullable String text, String field, String rule) {
        if (text == null || text.isBlank()) {
            throw Refusal.unprocessable("reason-required", rule, field).at(field);
        }
        return text;
    }
}

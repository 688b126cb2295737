package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityOverridden;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.CompletionDue;
import org.servicehall.contracts.application.SupplementEvent.ItemsNamed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.command.ApplicationCommand;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.HallsStep;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectOwnApplication;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawApplication;
import org.servicehall.intake.domain.command.WithdrawalCommand.WithdrawOwnApplication;

/**
 * What is known of an application that exists, and what its papers allow (rules N2 to N4, K2, K3, M3).
 *
 * @param turn whose turn it is, and since when (P2)
 * @param unmet conditions of the matter that the resident does not seem to meet (M3)
 * @param undecided whether it is on record that the time to decide on it has passed (K6)
 * @param remote how far it has come, where it was applied for online (S3); null where it was brought
 * @param values under what personal data was laid that was corrected last; null where none was (S7)
 * @param representatives who acts, or acted, for the applicant (S8)
 */
record Dossier(
        ApplicationReceived received,
        Papers papers,
        Custody custody,
        Turn turn,
        Charging charging,
        List<String> unmet,
        boolean undecided,
        @Nullable ApplicationStatus ended,
        @Nullable String values,
        @Nullable Remote remote,
        Representatives representatives) {
    static Dossier of(ApplicationReceived event) {
        Papers papers = new Papers(
                event.terms().materials(),
                event.terms().materials().size(),
                event.missing(),
                event.missingPrincipal(),
                null,
                null,
                false);
        return new Dossier(
                event,
                papers,
                Custody.of(event.firstAsker(), event.firstAskerWindow()),
                Turn.from(event.receivedAt()),
                Charging.of(event.terms().fees()),
                List.of(),
                false,
                null,
                null,
                null,
                Representatives.NONE);
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

    boolean urgent() {
        return received.urgentReason() != null;
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

    /** What is told of remedies where it is returned or over (S6); null where there is nothing to tell. */
    @Nullable
    List<Remedy> remedies(Remedies told) {
        return told.ofApplicant(
                kind() == MatterKind.PETITION, received.terms().handling().remedies());
    }

    /** Whether fees may still be taken, or put right (P4). */
    boolean chargeable() {
        return !charging.closed() && (status() == ApplicationStatus.ACCEPTED || status().isOpen());
    }

    /** Whether papers are named in words, as the department requires (N2). */
    boolean leavesPapersOpen() {
        return Boolean.TRUE.equals(received.terms().itemsInWords());
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
                || (!joint.isEmpty() && window.equals(HandingOver.OFFICE));
        if (!inCharge) {
            throw Refusal.unprocessable("window-not-in-charge", "F2", window, received.window())
                    .at("toWindow");
        }
    }

    MaterialsSupplied supply(SupplyMaterials command) {
        papers.checkSupplied(command.items());
        List<String> still = papers.stillMissingAfter(command.items());
        Instant at = command.act().at();
        return new MaterialsSupplied(
                no(),
                hall(),
                papers.inOrder(command.items()),
                still,
                at,
                still.isEmpty() ? turn.whenComplete(at) : null);
    }

    ConsultationAnswered answer(AnswerConsultation command) {
        return new ConsultationAnswered(
                no(),
                hall(),
                command.noticeNo().get(),
                command.satisfied(),
                command.act().by(),
                command.act().at());
    }

    ApplicationWithdrawn withdraw(WithdrawApplication command) {
        checkProof(command.proof(), command.channel());
        if (command.proof() == WithdrawalProof.QUERY_CODE && command.through() == null) {
            representatives.checkCodeShowsTheApplicant();
        }
        return withdrawn(command.act(), command.channel(), command.proof());
    }

    /** Whoever holds it has no say in that. */
    List<ApplicationEvent> withdraw(WithdrawOwnApplication command) {
        ApplicationAct.WITHDRAW.checkState(this, command.act().at());
        representatives.checkCodeShowsTheApplicant();
        List<ApplicationEvent> events = new ArrayList<>(missed(command));
        events.add(withdrawn(command.act(), Channel.ONLINE, WithdrawalProof.QUERY_CODE));
        return events;
    }

    /**
     * Whoever answers for it until then has no say in that. Once the window has it in hand, or has told what is missing, the
     * window puts it right: nobody talks a notice away (N2).
     */
    List<ApplicationEvent> correct(CorrectOwnApplication command) {
        ApplicationAct.CORRECT.checkState(this, command.act().at());
        if (checkRemote().takenUp() || papers.firstNotice() != null) {
            throw Refusal.conflict("corrected-by-the-window", "S3");
        }
        representatives.checkCodeShowsTheApplicant();
        checkRemote().checkMayCorrect();
        List<ApplicationEvent> events = new ArrayList<>(missed(command.correction()));
        events.addAll(new Correcting(this, command.correction()).events());
        return events;
    }

    private ApplicationWithdrawn withdrawn(ApplicationCommand.Act act, Channel channel, WithdrawalProof proof) {
        return new ApplicationWithdrawn(no(), hall(), channel, act.by(), act.at(), proof);
    }

    /** A paper with a signature doesn't come by telephone. */
    private static void checkProof(WithdrawalProof proof, Channel channel) {
        if (proof == WithdrawalProof.SIGNED_FORM && channel == Channel.PHONE) {
            throw Refusal.unprocessable("signed-form-not-by-phone", "P2").at("proof");
        }
    }

    /** Accepted, and where conditions are not met the reason for it before (M3). */
    List<ApplicationEvent> accept(AcceptApplication command) {
        AcceptanceTerms terms = terms(command);
        DecidedAtOnce decided = DecidingAtOnce.decided(this, command);
        List<ApplicationEvent> events = new ArrayList<>(overridden(command.override(), command.act(), "M3"));
        events.addAll(SecondGrant.overridden(this, command));
        events.add(accepted(command, terms, decided));
        return events;
    }

    /** What would be promised, and everything that stands in the way, without accepting (K2, M3). */
    AcceptancePreview preview(AcceptApplication command) {
        List<Refusal> refused = new ArrayList<>(Refusal.of(() -> ApplicationAct.ACCEPT.check(this, command.act())));
        List<Refusal> terms = AcceptanceTerms.refused(command, received.terms());
        refused.addAll(terms);
        refused.addAll(DecidingAtOnce.refused(this, command));
        refused.addAll(Refusal.of(() -> overridden(command.override(), command.act(), "M3")));
        refused.addAll(Refusal.of(() -> SecondGrant.overridden(this, command)));
        return new AcceptancePreview(terms.isEmpty() ? terms(command).deadline() : null, refused);
    }

    private AcceptanceTerms terms(AcceptApplication command) {
        return AcceptanceTerms.of(command, received.terms(), urgent());
    }

    List<ApplicationEvent> overridden(@Nullable String reason, ApplicationCommand.Act act, String rule) {
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

    /** Once, when nobody has decided on a petition in time, against who held it then (K6). */
    List<ApplicationEvent> undecided(Instant at) {
        Instant decideBy = received.decideBy();
        if (undecided || decideBy == null || !decideBy.isBefore(at)) {
            return List.of();
        }
        Custody.Tenure answerable = custody.heldAt(decideBy);
        return List.of(new PetitionUndecided(no(), hall(), decideBy, answerable.clerk(), answerable.window(), at));
    }

    /** That the hall takes its step too late, where no sweep has recorded it (P2, K6). */
    List<ApplicationEvent> missed(HallsStep command) {
        Instant at = command.act().at();
        List<ApplicationEvent> missed = new ArrayList<>(turn.missed(this, command.limits(), at));
        missed.addAll(undecided(at));
        return missed;
    }

    private ApplicationAccepted accepted(
            AcceptApplication command, AcceptanceTerms terms, @Nullable DecidedAtOnce decided) {
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
                command.act().at(),
                decided,
                handler(command, terms));
    }

    /** Who accepts an instant one handles it, where a handler may be who they are: a clerk of its window (K4, C1). */
    private @Nullable String handler(AcceptApplication command, AcceptanceTerms terms) {
        boolean may = terms.type() == AcceptanceType.INSTANT
                && command.servesThere()
                && received.window().equals(command.act().window())
                && received.terms().handling().jointWindows().isEmpty();
        return may ? command.act().by() : null;
    }

    /** @param until by when it is to be brought; null where that is not on record */
    Dossier demanded(Collection<String> items, Papers.Notice notice, Instant at, @Nullable Instant until) {
        return with(papers.demanded(items, notice)).with(Turn.ofResident(at, until));
    }

    Dossier named(ItemsNamed event) {
        return with(papers.named(event.items().stream().map(NamedItem::code).toList()));
    }

    /** Part of it brought doesn't begin the resident's time anew. */
    Dossier supplied(MaterialsSupplied event) {
        Dossier now = with(papers.supplied(event.items()));
        Instant since = Objects.requireNonNullElse(event.hallsTurnSince(), event.suppliedAt());
        return now.papers().complete() ? now.with(turn.complete(since)) : now;
    }

    /** Since when it will be the hall's turn once this is put right, and nothing or something is missing; null where it isn't. */
    @Nullable
    Instant hallsTurnOnceCorrected(boolean nothingMissing, Instant at) {
        if (status() != ApplicationStatus.SUPPLEMENT_REQUESTED) {
            return turn.since();
        }
        return nothingMissing ? at : null;
    }

    /**
     * As if it had been received so: the hall's time runs on. Only where the resident had been asked, and nothing is missing
     * any more, does it begin anew (P2, S7).
     */
    Dossier corrected(ReceptionCorrected event) {
        ApplicationReceived right = new ApplicationReceived(
                no(),
                hall(),
                received.matterId(),
                received.matterVersion(),
                received.matterName(),
                event.terms(),
                received.window(),
                received.channel(),
                event.applicant(),
                event.contact(),
                event.circumstances(),
                event.presented(),
                event.missing(),
                event.missingPrincipal(),
                received.firstAsker(),
                received.firstAskerWindow(),
                received.urgentReason(),
                received.receivedAt(),
                received.decideBy());
        Papers now = papers.corrected(event.missing(), event.missingPrincipal());
        boolean asked = status() == ApplicationStatus.SUPPLEMENT_REQUESTED;
        boolean slip = !now.complete() && !asked && (papers.complete() || turn.slip());
        Turn next = asked && now.complete() ? Turn.from(event.correctedAt()) : turn.corrected(slip);
        if (event.opensMaterialAgain() && !asked && papers.firstNotice() != null) {
            next = Turn.ofResident(event.correctedAt(), null);
        }
        Charging charged = charging.corrected(event.terms().fees(), event.persons());
        String last = event.values() == null ? values : event.values();
        Remote known = remote == null ? null : remote.corrected(event);
        return new Dossier(right, now, custody, next, charged, unmet, undecided, ended, last, known, representatives);
    }

    Dossier dueBy(CompletionDue event) {
        return with(papers.dueBy(event));
    }

    Dossier heldAs(Custody changed) {
        return new Dossier(
                received, papers, changed, turn, charging, unmet, undecided, ended, values, remote, representatives);
    }

    Dossier ended(ApplicationStatus how) {
        return new Dossier(
                received, papers, custody, turn, charging, unmet, undecided, how, values, remote, representatives);
    }

    Dossier charging(Charging changed) {
        return new Dossier(
                received, papers, custody, turn, changed, unmet, undecided, ended, values, remote, representatives);
    }

    /** What was applied for online, as it came, was taken up, or is now known to be whose it says (S3). */
    Dossier remotely(Remote changed) {
        return new Dossier(
                received, papers, custody, turn, charging, unmet, undecided, ended, values, changed, representatives);
    }

    /** Whoever takes over what came online holds it, and nobody takes it up any more; its first asker stays (F1, S3). */
    Dossier takenOver() {
        return remote == null ? this : remotely(remote.taken());
    }

    /** Whether anything is still to be done of it: until it is over, and as a case (S8). */
    void checkRunning() {
        if (status() != ApplicationStatus.ACCEPTED && !status().isOpen()) {
            throw Refusal.conflict("application-closed", "K8", status().text());
        }
    }

    Dossier represented(Representatives changed) {
        return new Dossier(received, papers, custody, turn, charging, unmet, undecided, ended, values, remote, changed);
    }

    Remote checkRemote() {
        if (remote == null) {
            throw Refusal.conflict("not-applied-online", "S3");
        }
        return remote;
    }

    /** The clerk has taken it upon themselves: nothing stands in the way any more (M3). */
    Dossier overridden() {
        return doubted(List.of());
    }

    Dossier doubted(List<String> conditions) {
        return new Dossier(
                received,
                papers,
                custody,
                turn,
                charging,
                conditions,
                undecided,
                ended,
                values,
                remote,
                representatives);
    }

    Dossier leftUndecided() {
        return new Dossier(
                received, papers, custody, turn, charging, unmet, true, ended, values, remote, representatives);
    }

    Dossier with(Turn changed) {
        return new Dossier(
                received, papers, custody, changed, charging, unmet, undecided, ended, values, remote, representatives);
    }

    private Dossier with(Papers changed) {
        return new Dossier(
                received, changed, custody, turn, charging, unmet, undecided, ended, values, remote, representatives);
    }

    static String inWriting(@Nullable String text, String field, String rule) {
        if (text == null || text.isBlank()) {
            throw Refusal.unprocessable("reason-required", rule, field).at(field);
        }
        return text;
    }
}

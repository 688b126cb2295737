package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.InvestigatorsAssigned;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionDisapproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionExecuted;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.contracts.accountability.ComplaintEvent.WaitsFor;
import org.servicehall.contracts.accountability.Investigator;

/**
 * What the rules need to know about a complaint, from its events.
 *
 * @param filed with the day by which it is to be decided as it is now
 * @param undecidedRecorded whether the lapse of the days to decide is on record
 * @param term in which it is to be concluded; null unless it was accepted, and in what was kept before it was watched
 */
public record ComplaintFile(
        ComplaintFiled filed,
        Phase phase,
        boolean undecidedRecorded,
        Inquiry inquiry,
        Verdict verdict,
        @Nullable Term term) {

    /** @throws Refusal {@code unknown-number} when nothing has happened */
    public static ComplaintFile of(String complaintNo, List<?> events) {
        @Nullable ComplaintFile file = null;
        for (Object event : events) {
            file = after(file, (ComplaintEvent) event);
        }
        if (file == null) {
            throw Refusal.notFound("unknown-number", complaintNo);
        }
        return file;
    }

    /** The file as it is once this has happened too. */
    public static ComplaintFile after(@Nullable ComplaintFile before, ComplaintEvent event) {
        return event instanceof ComplaintFiled filed
                ? new ComplaintFile(filed, Phase.FILED, false, Inquiry.NONE, Verdict.NONE, null)
                : Objects.requireNonNull(before, () -> event.complaintNo() + " went on before it was filed")
                        .after(event);
    }

    private ComplaintFile after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled _ -> this;
            case AttachmentAdded added -> with(inquiry.with(added), phase);
            case ComplaintAccepted accepted -> with(inquiry, Phase.ACCEPTED).within(Term.of(accepted));
            case ComplaintTermExtended extended ->
                within(termUntil(extended.before()).extendedTo(extended.dueAt()));
            case ComplaintDueSoon soon -> within(termUntil(soon.dueAt()).afterWarning());
            case ComplaintOverdue over -> within(termUntil(over.dueAt()).afterEnd());
            case ComplaintTermsRecounted moved -> recounted(moved);
            case ComplaintDeclined _ -> with(inquiry, Phase.DECLINED);
            case ComplaintUndecided _ -> new ComplaintFile(filed, phase, true, inquiry, verdict, term);
            case SuggestionAnswered _ -> with(inquiry, Phase.ANSWERED);
            case InvestigatorsAssigned assigned ->
                with(inquiry.assignedTo(assigned.investigators(), assigned.assignedAt()), phase);
            case EvidenceLinked linked -> with(inquiry.linkedTo(linked.evidence()), phase);
            case ComplaintInvestigated found -> with(inquiry.found(found), Phase.INVESTIGATED);
            case SanctionRecommended proposal -> with(inquiry.recommended(proposal), Phase.RECOMMENDED);
            case ComplaintDecided decided -> with(verdict.decided(decided), Phase.DECIDED);
            case SanctionApproved _ -> with(verdict.approved(), phase);
            case SanctionDisapproved refused -> with(verdict.disapproved(refused), phase);
            case ComplaintNotified told -> with(verdict.told(told), Phase.NOTIFIED);
            case ComplaintAppealed appealed -> with(verdict.appealed(appealed), phase);
            case AppealDecided decided -> with(verdict.appealDecided(decided), phase);
            case AppealDecidedBySuperior decided -> with(verdict.appealDecided(decided), phase);
            case SanctionExecuted executed -> with(verdict.executed(executed.sanction()), phase);
            case ComplaintClosed _ -> with(inquiry, Phase.CLOSED);
        };
    }

    /** Whether by that calendar a term of it ends later (rule D1). */
    public boolean isTouchedBy(HallCalendar calendar) {
        return !Recounting.recounted(this, new RecountTerms(no(), calendar, filed.filedAt()))
                .isEmpty();
    }

    private ComplaintFile recounted(ComplaintTermsRecounted moved) {
        return new ComplaintFile(
                moved.decideBy() == null ? filed : filedUntil(moved.decideBy()),
                phase,
                undecidedRecorded && moved.missed() == null,
                inquiry,
                moved.appealBy() == null ? verdict : verdict.appealUntil(moved.appealBy()),
                term);
    }

    private ComplaintFiled filedUntil(Instant decideBy) {
        return new ComplaintFiled(
                filed.complaintNo(),
                filed.hall(),
                filed.ground(),
                filed.channel(),
                filed.anonymous(),
                filed.person(),
                filed.window(),
                filed.caseNo(),
                filed.orderNo(),
                filed.enteredBy(),
                decideBy,
                filed.filedAt(),
                filed.decideWorkingDays());
    }

    private ComplaintFile with(Inquiry next, Phase reached) {
        return new ComplaintFile(filed, reached, undecidedRecorded, next, verdict, term);
    }

    private ComplaintFile with(Verdict next, Phase reached) {
        return new ComplaintFile(filed, reached, undecidedRecorded, inquiry, next, term);
    }

    /** What was kept of it before it was watched knows no term, and its date from these events alone. */
    private Term termUntil(Instant dueAt) {
        return term == null ? new Term(filed.filedAt(), dueAt, false, false, false) : term;
    }

    private ComplaintFile within(Term next) {
        return new ComplaintFile(filed, phase, undecidedRecorded, inquiry, verdict, next);
    }

    public String no() {
        return filed.complaintNo();
    }

    public String hall() {
        return filed.hall();
    }

    boolean isSuggestion() {
        return filed.ground() == ComplaintEvent.Ground.SUGGESTION;
    }

    /** Whether it came to its answer, or was not taken up, and nothing of that has been told with a number of its own. */
    public boolean endsWithoutMeeting() {
        return phase == Phase.ANSWERED || phase == Phase.DECLINED;
    }

    /** Whether it was accepted and both sides have not been told yet (rule P5). */
    public boolean isUnderWay() {
        return switch (phase) {
            case ACCEPTED, INVESTIGATED, RECOMMENDED, DECIDED -> true;
            case FILED, DECLINED, ANSWERED, NOTIFIED, CLOSED -> false;
        };
    }

    /** Until when it is to be concluded; null unless it was accepted. */
    public @Nullable Instant dueAt() {
        return term == null ? null : term.dueAt();
    }

    /** Whether it is on record that its time has passed. */
    public boolean isOverdue() {
        return term != null && term.overdue();
    }

    /** Whether its time is nearly over, or wholly. */
    public boolean isPressing() {
        return term != null && isUnderWay() && (term.warned() || term.overdue());
    }

    /**
     * Whose step is the next while it is under way (rules B5, P5). Where the leading group named all of them only when the
     * warning had come, they did not let the time pass; the leading group did.
     */
    WaitsFor waitsFor() {
        if (phase == Phase.RECOMMENDED || phase == Phase.DECIDED) {
            return isAboutOffice() ? WaitsFor.LEADING_GROUP : WaitsFor.OFFICE;
        }
        return investigatorsInTime().isEmpty() ? WaitsFor.LEADING_GROUP : WaitsFor.INVESTIGATORS;
    }

    /** Those who investigate and did so before the warning came, each for themselves (rule P5). */
    List<Investigator> investigatorsInTime() {
        return term == null ? inquiry.investigators() : inquiry.thereBy(term.warnsAt());
    }

    /** Whether this person investigates it. */
    public boolean isInvestigatedBy(By by) {
        return !isAbout(by.id()) && inquiry.isBy(by.id());
    }

    /** Whether it is, or turned out to be, about this person, who then has no part in it (rule B5). */
    public boolean isAbout(String id) {
        return accused().anyMatch(id::equals);
    }

    /** Whom it is about, as filed or as found. */
    public Stream<String> accused() {
        var findings = inquiry.findings();
        return Stream.of(filed.person(), findings == null ? null : findings.person())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** Whom the notice to the person goes to; null when nobody is concerned. */
    public @Nullable String person() {
        var decision = verdict.decision();
        return decision == null ? null : decision.person();
    }

    /** Whether this person was told the outcome as the one concerned (rules B5, B8). */
    public boolean isNotified(By by) {
        var told = verdict.notified();
        return told != null && told.personNoticeNo() != null && by.id().equals(person());
    }

    /**
     * Whether this person may read what it says: until somebody investigates who decides whether it is taken up, and from
     * then on those who investigate alone (rule B7).
     */
    public boolean isTextOpenTo(By by) {
        return inquiry.investigators().isEmpty() ? isDecidedBy(by) : isInvestigatedBy(by);
    }

    /** Whether this person is of those who take it up, decide on it and tell of it (rule B5). */
    public boolean isDecidedBy(By by) {
        return !isAbout(by.id()) && free(by).isAny(By.OFFICE, By.LEADING_GROUP);
    }

    /** Whether this person sees who has looked at what is kept of it (rules B7, R3). */
    public boolean isOverseenBy(By by) {
        return !isAbout(by.id()) && free(by).isAny(By.LEADING_GROUP, By.AUDITOR);
    }

    /** Who does not learn that it exists gets the answer of a number nobody has (rule B7). */
    public boolean mayBeKnownTo(By by) {
        return isDecidedBy(by) || isOverseenBy(by) || isInvestigatedBy(by);
    }

    /**
     * Whom it is about lends nobody what they are at the hall: else their deputy would judge it for them. Where it is about the
     * office, whoever is of the office is one of those it is about, and the leading group takes it (rule B5).
     */
    By free(By by) {
        By free = by.without(this::isAbout);
        return isAboutOffice() ? free.unlessOf(By.OFFICE) : free;
    }

    /** Whether it complains of the hall's own office, as filed or as found. */
    public boolean isAboutOffice() {
        var findings = inquiry.findings();
        return !isSuggestion()
                && (By.OFFICE.equals(filed.window()) || (findings != null && By.OFFICE.equals(findings.window())));
    }

    /** The window it is about, as found or else as filed; null where nobody knows. */
    @Nullable
    String window() {
        var findings = inquiry.findings();
        String found = findings == null ? null : findings.window();
        return found == null ? filed.window() : found;
    }
}

package org.servicehall.accountability.automation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** Enters in the ledger what events show, and what becomes of it (rules B2, B9): D5, N3, F4, P4, K6, T10, H2, H3, G1, B5. */
public final class WhenRuleBrokenThenEnterInLedger implements Automation {
    static final String SCHEDULE_CHANGED = "节假日安排变更，原期限顺延，当时并未逾期";
    static final String NAME = "when-rule-broken-then-enter-in-ledger";

    private final LedgerBook book;
    private final Enterings enterings;
    private final LinkedEvidence linked;
    private final Streams streams;
    private final Findings findings;

    /**
     * @param streams where the complaints are that come to an end
     * @param handOversTooMany from this hand-over of one application on, each is one too many (rule F4)
     * @param zones time zone by hall
     */
    public WhenRuleBrokenThenEnterInLedger(
            LedgerBook book,
            Enterings enterings,
            LinkedEvidence linked,
            Streams streams,
            int handOversTooMany,
            Function<String, ZoneId> zones) {
        this.book = book;
        this.enterings = enterings;
        this.linked = linked;
        this.streams = streams;
        this.findings = new Findings(handOversTooMany, NAME, zones);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES, Topics.ACCOUNTABILITY, Topics.ATTENDANCE);
    }

    /** What is a fault shows by many types of events, and which those are its findings know. */
    @Override
    public Reactions reactions() {
        return Reactions.toAny(findings.types(), this::enter)
                .and(MonthPublished.class, (month, event) -> renew(event, month.hall()))
                .and(EvidenceLinked.class, this::evidenceLinked)
                .and(ComplaintNotified.class, (told, event) -> tell(event, told))
                .and(AppealDecided.class, (appeal, event) -> liftIfLifted(event, appeal.hall()))
                .and(AppealDecidedBySuperior.class, (appeal, event) -> liftIfLifted(event, appeal.hall()))
                .and(SanctionApproved.class, (approved, event) -> liftIfLifted(event, approved.hall()))
                .and(RecordWithdrawn.class, (withdrawn, event) -> withdraw(event, withdrawn))
                .and(DeadlineRecomputed.class, this::recomputed)
                .and(HandOverPutOff.class, this::putOff)
                .and(HallsTimeProlonged.class, this::prolonged)
                .and(PaperTimeProlonged.class, (e, event) -> paperMovedOn(event, e))
                .and(TakingsTimeProlonged.class, this::prolonged)
                .and(ComplaintTermsRecounted.class, this::recounted);
    }

    private void evidenceLinked(EvidenceLinked link, RecordedEvent event) {
        say(event, Set.of(link.evidence()), link.hall(), State.UNDER_INVESTIGATION);
    }

    private void recomputed(DeadlineRecomputed e, RecordedEvent event) {
        Instant is = e.deadline().dueAt();
        movedOn(event, e.hall(), Fault.OVERDUE, e.caseNo(), e.previous().dueAt(), is);
    }

    private void putOff(HandOverPutOff e, RecordedEvent event) {
        if (e.missed() != null) {
            movedOn(event, e.hall(), Fault.HAND_OVER_UNCONFIRMED, e.applicationNo(), e.missed(), e.confirmBy());
        }
    }

    private void prolonged(HallsTimeProlonged e, RecordedEvent event) {
        movedOn(event, e.hall(), Fault.ACCEPTANCE_OVERDUE, e.applicationNo(), e.missed(), e.until());
        movedOn(event, e.hall(), Fault.RECEPTION_OVERDUE, e.applicationNo(), e.missed(), e.until());
    }

    private void prolonged(TakingsTimeProlonged e, RecordedEvent event) {
        movedOn(event, e.hall(), Fault.TAKINGS_NOT_CLOSED, e.takingsNo(), e.missed(), e.lateAfter());
    }

    private void recounted(ComplaintTermsRecounted e, RecordedEvent event) {
        if (e.missed() != null && e.decideBy() != null) {
            movedOn(event, e.hall(), Fault.COMPLAINT_UNDECIDED, e.complaintNo(), e.missed(), e.decideBy());
        }
    }

    /**
     * The findings that the event must bring into the book; none for most events. What is entered follows from this alone, and
     * so does what verification looks for.
     */
    public List<Finding> shownBy(RecordedEvent event) {
        return switch (event.payload()) {
            case MonthPublished month -> findings.of(event, month);
            case ComplaintNotified _ ->
                decided(event)
                        .map(decision -> findings.decided(decision, (ComplaintDecided) decision.payload()))
                        .orElse(List.of());
            default -> findings.of(event);
        };
    }

    private void enter(RecordedEvent event) {
        shownBy(event).forEach(finding -> linked.settle(book.enter(finding)));
    }

    /** A further version enters what is new in it and corrects what it no longer says (rules T10, B5). */
    private void renew(RecordedEvent event, String hall) {
        var all = shownBy(event);
        enterings.renew(hall, event.stream(), event.sequence(), all, corrected(event));
        settle(all);
    }

    /**
     * What the meeting decided is entered once both sides were told: before, the superior may refuse it (rule B6), and whom
     * it concerns is not to read of it here first (rule B7).
     */
    private void tell(RecordedEvent event, ComplaintNotified told) {
        decided(event).map(decision -> (ComplaintDecided) decision.payload()).ifPresent(decision -> {
            renew(event, told.hall());
            sayOfAll(event, told.hall(), decision.founded() ? State.DECIDED : State.OPEN);
        });
    }

    private Optional<RecordedEvent> decided(RecordedEvent event) {
        return ComplaintSoFar.at(event, streams).decision();
    }

    /** Nothing is left of the decision, nor of what it made of the evidence, once that is in effect (rules B6, B8). */
    private void liftIfLifted(RecordedEvent event, String hall) {
        if (ComplaintSoFar.at(event, streams).isLifted()) {
            enterings.renew(hall, event.stream(), event.sequence(), List.of(), corrected(event));
            sayOfAll(event, hall, State.OPEN);
        }
    }

    /** What was recorded wrongly counts no more, unless a complaint was decided by it: that takes an appeal (rule B8). */
    private void withdraw(RecordedEvent event, RecordWithdrawn withdrawn) {
        book.bySource(event.stream() + "@0").ifPresent(entry -> correct(event, entry, withdrawn.reason()));
    }

    /**
     * What was entered as late at a moment that another schedule has moved on was not late then (rule D1).
     *
     * @param was the moment by which it was due
     * @param is the moment by which it is due now
     */
    private void movedOn(RecordedEvent event, String hall, Fault fault, String subject, Instant was, Instant is) {
        movedOn(event, hall, fault, subject, was, is, _ -> true);
    }

    /** Of that paper and of no other that ended at the same moment; entries from before they said of which one are all of them. */
    private void paperMovedOn(RecordedEvent event, PaperTimeProlonged e) {
        String paper = Findings.paper(e.number());
        movedOn(
                event,
                e.hall(),
                Fault.PAPER_OVERDUE,
                e.applicationNo(),
                e.missed(),
                e.lookBy(),
                entry -> entry.remark() == null || entry.remark().equals(paper));
    }

    private void movedOn(
            RecordedEvent event,
            String hall,
            Fault fault,
            String subject,
            Instant was,
            Instant is,
            Predicate<LedgerEntry> concerned) {
        if (is.isAfter(was)) {
            book.about(hall, subject, fault.name()).stream()
                    .filter(entry -> entry.occurredAt().equals(was))
                    .filter(concerned)
                    .forEach(entry -> correct(event, entry, SCHEDULE_CHANGED));
        }
    }

    private void correct(RecordedEvent event, LedgerEntry entry, String reason) {
        var once = LedgerBook.Once.of(event.id() + "#" + entry.number());
        var answer = new Answer(State.CORRECTED, reason, NAME, List.of(event.id()), event.time());
        book.answer(
                entry.hall(),
                entry.number(),
                once,
                standing -> Optional.of(answer)
                        .filter(_ -> standing.state() != State.CORRECTED && standing.state() != State.DECIDED));
    }

    private void settle(List<Finding> findings) {
        findings.forEach(finding -> book.bySource(finding.source()).ifPresent(linked::settle));
    }

    private void sayOfAll(RecordedEvent event, String hall, State state) {
        say(event, ComplaintSoFar.at(event, streams).evidence(), hall, state);
    }

    private void say(RecordedEvent event, Set<String> evidence, String hall, State state) {
        var person = ComplaintSoFar.at(event, streams).person();
        var word = new LinkedEvidence.Word(event.id(), hall, person, state, NAME, event.time());
        evidence.forEach(id -> linked.say(id, word));
    }

    private static Answer corrected(RecordedEvent event) {
        Instant at = event.time();
        return new Answer(State.CORRECTED, null, NAME, List.of(event.id()), at);
    }
}

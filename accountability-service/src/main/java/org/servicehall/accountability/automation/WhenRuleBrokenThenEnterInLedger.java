package org.servicehall.accountability.automation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Enterings;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LinkedEvidence;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;

/** Enters in the ledger what events show, and what becomes of it (rules B2, B9): D5, N3, F4, P4, K6, T10, H2, H3, G1, B5. */
public final class WhenRuleBrokenThenEnterInLedger implements Automation {
    static final String NAME = "when-rule-broken-then-enter-in-ledger";

    private final LedgerBook book;
    private final Enterings enterings;
    private final LinkedEvidence linked;
    private final Findings findings;

    /**
     * @param handOversTooMany from this hand-over of one application on, each is one too many (rule F4)
     * @param zones time zone by hall
     */
    public WhenRuleBrokenThenEnterInLedger(
            LedgerBook book,
            Enterings enterings,
            LinkedEvidence linked,
            int handOversTooMany,
            Function<String, ZoneId> zones) {
        this.book = book;
        this.enterings = enterings;
        this.linked = linked;
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

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case MonthPublished month -> publish(event, month);
            case EvidenceLinked link -> say(event, link.evidence(), link.hall(), State.UNDER_INVESTIGATION);
            case ComplaintDecided decided -> decide(event, decided);
            case AppealDecided appeal
            when appeal.outcome() == Appeal.LIFTED ->
                enterings.renew(appeal.hall(), event.stream(), event.sequence(), List.of(), corrected(event));
            default -> enter(event);
        }
    }

    private void enter(RecordedEvent event) {
        var finding = findings.of(event);
        if (finding != null) {
            linked.settle(book.enter(finding));
        }
    }

    /** A further version of a month enters what is new in it and corrects what it no longer says (rule T10). */
    private void publish(RecordedEvent event, MonthPublished month) {
        var all = findings.of(event, month);
        enterings.renew(month.hall(), event.stream(), event.sequence(), all, corrected(event));
    }

    /** A meeting that decides anew takes back what it entered before (rule B6). */
    private void decide(RecordedEvent event, ComplaintDecided decided) {
        var found = findings.decided(event, decided);
        enterings.renew(decided.hall(), event.stream(), event.sequence(), found, corrected(event));
        book.bySource(event.id()).ifPresent(linked::settle);
        var state = decided.founded() ? State.DECIDED : State.OPEN;
        decided.evidence().forEach(evidence -> say(event, evidence, decided.hall(), state));
    }

    private void say(RecordedEvent event, String evidence, String hall, State state) {
        linked.say(evidence, new LinkedEvidence.Word(event.id(), hall, state, NAME, event.time()));
    }

    private static Answer corrected(RecordedEvent event) {
        Instant at = event.time();
        return new Answer(State.CORRECTED, null, NAME, List.of(event.id()), at);
    }
}

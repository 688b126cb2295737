package org.servicehall.accountability.automation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.servicehall.accountability.ledger.Fault;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.ApplicationEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.ApplicationEvent.PetitionUndecided;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequestedAgain;
import org.servicehall.contracts.application.ApplicationEvent.UnlistedFeeRefused;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Automation;

/** Enters in the ledger what the system itself finds (rules B2, B9): D5, N3, F4, P4, K6. */
public final class WhenRuleBrokenThenEnterInLedger implements Automation {
    /** From this hand-over of one application on, each is one too many (rule F4). */
    private final int handOversTooMany;

    private final LedgerBook book;

    public WhenRuleBrokenThenEnterInLedger(LedgerBook book, int handOversTooMany) {
        this.book = book;
        this.handOversTooMany = handOversTooMany;
    }

    @Override
    public String name() {
        return "when-rule-broken-then-enter-in-ledger";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public void on(RecordedEvent event) {
        finding(event).ifPresent(book::enter);
    }

    Optional<Finding> finding(RecordedEvent event) {
        return switch (event.payload()) {
            case CaseOverdue overdue -> Optional.of(overdue(event, overdue));
            case SupplementRequestedAgain again -> Optional.of(oneTimeNoticeBreached(event, again));
            case ApplicationHandedOver handedOver
            when handedOver.count() >= handOversTooMany -> Optional.of(handedOverTooOften(event, handedOver));
            case HandOverUnconfirmed unconfirmed -> Optional.of(unconfirmed(event, unconfirmed));
            case UnlistedFeeRefused attempt -> Optional.of(unlistedFee(event, attempt));
            case PetitionUndecided undecided -> Optional.of(petitionUndecided(event, undecided));
            default -> Optional.empty();
        };
    }

    private static Finding overdue(RecordedEvent event, CaseOverdue overdue) {
        return found(
                event,
                overdue.hall(),
                Fault.OVERDUE,
                overdue.caseNo(),
                overdue.answerable(),
                overdue.window(),
                overdue.dueAt());
    }

    private static Finding oneTimeNoticeBreached(RecordedEvent event, SupplementRequestedAgain again) {
        return found(
                event,
                again.hall(),
                Fault.ONE_TIME_NOTICE_BREACHED,
                again.applicationNo(),
                again.firstRequestedBy(),
                again.firstWindow(),
                again.requestedAt());
    }

    private static Finding handedOverTooOften(RecordedEvent event, ApplicationHandedOver handedOver) {
        return found(
                event,
                handedOver.hall(),
                Fault.HANDED_OVER_TOO_OFTEN,
                handedOver.applicationNo(),
                handedOver.from(),
                handedOver.fromWindow(),
                handedOver.handedOverAt());
    }

    private static Finding unconfirmed(RecordedEvent event, HandOverUnconfirmed unconfirmed) {
        return found(
                event,
                unconfirmed.hall(),
                Fault.HAND_OVER_UNCONFIRMED,
                unconfirmed.applicationNo(),
                unconfirmed.holder(),
                unconfirmed.holderWindow(),
                unconfirmed.confirmBy());
    }

    private static Finding unlistedFee(RecordedEvent event, UnlistedFeeRefused attempt) {
        return found(
                event,
                attempt.hall(),
                Fault.UNLISTED_FEE,
                attempt.applicationNo(),
                attempt.attemptedBy(),
                attempt.window(),
                attempt.attemptedAt());
    }

    private static Finding petitionUndecided(RecordedEvent event, PetitionUndecided undecided) {
        return found(
                event,
                undecided.hall(),
                Fault.PETITION_UNDECIDED,
                undecided.applicationNo(),
                undecided.holder(),
                undecided.holderWindow(),
                undecided.decideBy());
    }

    private static Finding found(
            RecordedEvent event,
            String hall,
            Fault fault,
            String subject,
            String person,
            String window,
            Instant occurredAt) {
        return new Finding(event.id(), hall, fault, subject, person, window, List.of(event.id()), occurredAt);
    }
}

package org.servicehall.intake.domain.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.money.MeansTotal;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsClosed;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.intake.domain.money.TakingsCommand.CountTakings;
import org.servicehall.intake.domain.money.TakingsCommand.CountersignTakings;
import org.servicehall.intake.domain.money.TakingsCommand.EnterTaking;
import org.servicehall.intake.domain.money.TakingsCommand.Paper;
import org.servicehall.intake.domain.money.TakingsCommand.ProlongTakings;
import org.servicehall.intake.domain.money.TakingsCommand.RecordTakingsOverdue;
import org.servicehall.intake.domain.money.TakingsCommand.SendBackTakings;
import org.servicehall.intake.domain.money.TakingsCommand.Signatory;
import org.servicehall.intake.domain.money.TakingsCommand.WhatMayBeDone;

/** A clerk's day: what was taken and given back, counted and signed by the clerk and then by a second person (rule S12). */
@EventSourcedEntity(tagKey = TakingsEvent.STREAM)
public class Takings {
    /** What a stream holds is bounded: what comes above it belongs to the next day. */
    static final int MOST_ENTRIES = 500;

    private final List<TakingEntered> entries = new ArrayList<>();
    private TakingsStatus status = TakingsStatus.OPEN;
    private boolean overdue;
    private @Nullable Term term;
    private @Nullable Term missed;

    /** When it is to be counted, and after when it is late; none where it isn't late ever, or is on record as late. */
    private record Term(Instant closeBy, Instant lateAfter) {}

    @EntityCreator
    Takings() {}

    /** @throws Refusal {@code takings-sealed}, when this is for the next day */
    @CommandHandler
    void enter(EnterTaking command, EventAppender events) {
        if (entries.stream().anyMatch(entry -> entry.source().equals(command.source()))) {
            return;
        }
        if (status != TakingsStatus.OPEN || entries.size() >= MOST_ENTRIES) {
            throw Refusal.conflict("takings-sealed", "S12");
        }
        events.append(entered(command, command.paper()));
    }

    private static TakingEntered entered(EnterTaking command, Paper paper) {
        return new TakingEntered(
                command.takingsNo(),
                command.hall(),
                command.clerk(),
                command.day(),
                command.window(),
                command.source(),
                paper.receiptNo(),
                paper.applicationNo(),
                paper.fee(),
                paper.deposit(),
                paper.matterId(),
                paper.matterName(),
                command.means(),
                command.yuan(),
                command.at(),
                command.closeBy(),
                command.lateAfter());
    }

    /** @throws Refusal {@code takings-of-another}, {@code takings-counted}, {@code takings-day-not-begun}, {@code takings-do-not-balance} */
    @CommandHandler
    void count(CountTakings command, EventAppender events) {
        TakingEntered first = first(command.takingsNo());
        checkCountable(command.by());
        List<MeansTotal> totals = MeansTotals.of(entries.stream()
                .map(entry -> new MeansTotals.Flow(entry.means(), entry.yuan()))
                .toList());
        int cash = MeansTotals.cash(totals);
        boolean balances = cash == command.countedYuan();
        if (!balances && (command.reason() == null || command.reason().isBlank())) {
            throw Refusal.unprocessable("takings-do-not-balance", "S12", cash, command.countedYuan())
                    .at("reason");
        }
        events.append(new TakingsCounted(
                first.takingsNo(),
                first.hall(),
                totals,
                cash,
                command.countedYuan(),
                balances ? null : command.reason(),
                command.by().user(),
                command.by().at()));
    }

    @CommandHandler
    void countersign(CountersignTakings command, EventAppender events) {
        TakingEntered first = first(command.takingsNo());
        checkCountersignable(command.by());
        events.append(new TakingsClosed(
                first.takingsNo(),
                first.hall(),
                command.by().user(),
                command.by().at()));
    }

    @CommandHandler
    void sendBack(SendBackTakings command, EventAppender events) {
        TakingEntered first = first(command.takingsNo());
        checkCountersignable(command.by());
        events.append(new TakingsSentBack(
                first.takingsNo(),
                first.hall(),
                command.reason(),
                command.by().user(),
                command.by().at(),
                command.closeBy(),
                command.lateAfter()));
    }

    /** The term that was told is kept; leave approved since may put it off (T6). None where the hall enters no lateness now. */
    @CommandHandler
    void recordOverdue(RecordTakingsOverdue command, EventAppender events) {
        TakingEntered first = first(command.takingsNo());
        Instant now = command.at();
        if (term != null
                && now.isAfter(term.lateAfter())
                && command.lateAfter() != null
                && now.isAfter(command.lateAfter())) {
            events.append(new TakingsOverdue(
                    first.takingsNo(), first.hall(), first.clerk(), first.window(), first.day(), term.closeBy(), now));
        }
    }

    /** What is on record as late was not where another schedule gives more time: it runs on (D1, D5). */
    @CommandHandler
    void prolong(ProlongTakings command, EventAppender events) {
        TakingEntered first = first(command.takingsNo());
        if (missed != null && command.lateAfter().isAfter(missed.lateAfter())) {
            events.append(new TakingsTimeProlonged(
                    first.takingsNo(),
                    first.hall(),
                    missed.closeBy(),
                    command.closeBy(),
                    command.lateAfter(),
                    command.at()));
        }
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        first(question.takingsNo());
        return Offers.of(TakingsAct.values(), act -> {
            switch (act) {
                case COUNT -> checkCountable(question.who());
                case COUNTERSIGN, SEND_BACK -> checkCountersignable(question.who());
            }
        });
    }

    @EventSourcingHandler
    void on(TakingEntered event) {
        entries.add(event);
        if (term == null && !overdue && event.lateAfter() != null) {
            term = new Term(event.closeBy(), event.lateAfter());
        }
    }

    @EventSourcingHandler
    void on(TakingsCounted event) {
        status = TakingsStatus.COUNTED;
        term = null;
        missed = null;
    }

    @EventSourcingHandler
    void on(TakingsSentBack event) {
        status = TakingsStatus.SENT_BACK;
        Instant until = event.lateAfter();
        term = until == null ? null : new Term(until, until);
    }

    @EventSourcingHandler
    void on(TakingsClosed event) {
        status = TakingsStatus.CLOSED;
    }

    @EventSourcingHandler
    void on(TakingsOverdue event) {
        overdue = true;
        missed = term;
        term = null;
    }

    @EventSourcingHandler
    void on(TakingsTimeProlonged event) {
        overdue = false;
        missed = null;
        term = new Term(event.closeBy(), event.lateAfter());
    }

    private TakingEntered first(String takingsNo) {
        if (entries.isEmpty()) {
            throw Refusal.notFound("unknown-number", takingsNo);
        }
        return entries.getFirst();
    }

    private void checkCountable(Signatory by) {
        if (!by.user().equals(entries.getFirst().clerk())) {
            throw Refusal.forbidden("takings-of-another", "S12");
        }
        if (status == TakingsStatus.COUNTED || status == TakingsStatus.CLOSED) {
            throw Refusal.conflict("takings-counted", "S12", status.text());
        }
        LocalDate day = entries.getFirst().day();
        if (by.today().isBefore(day)) {
            throw Refusal.conflict("takings-day-not-begun", "S12", day);
        }
    }

    private void checkCountersignable(Signatory by) {
        if (!by.countersigns() || by.user().equals(entries.getFirst().clerk())) {
            throw Refusal.forbidden("takings-countersigned-by-another", "S12");
        }
        if (status != TakingsStatus.COUNTED) {
            throw Refusal.conflict("takings-not-counted", "S12", status.text());
        }
    }
}

package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.CompleteStage.Paper;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.RequestExtension;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.cases.domain.wish.Representatives;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.Held;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.contracts.cases.StageResult;

/** What cases of the tests have gone through. */
final class CaseSamples {
    static final String BJ = "330106-BJ-2025-0001";
    static final String YQ = "330106-YQ-2025-0001";
    static final Acting LEAD = new Acting("zhou.min", null, true, false);
    static final Instant LATER = at("2025-11-05T10:00");
    static final Instant TOO_LATE = at("2025-11-18T10:00");

    private CaseSamples() {}

    static Acting clerk(String id, String window) {
        return new Acting(id, window, false, false);
    }

    static CompleteStage complete(String stage) {
        return complete(stage, LATER);
    }

    static CompleteStage complete(String stage, Instant at) {
        return ended(stage, paper(stage, StageResult.PASSED, at), at);
    }

    static CompleteStage ended(String stage, Paper paper, Instant at) {
        return new CompleteStage(NO, stage, paper, null, clerk(HANDLER, "CIVIL_AFFAIRS"), at, CALENDAR);
    }

    static Paper paper(StageResult result, Instant at) {
        return paper(Cases.REVIEW.id(), result, at);
    }

    /** Each stage has a paper of its own each time. */
    static Paper paper(String stage, StageResult result, Instant at) {
        String no = (stage.equals(Cases.REVIEW.id()) ? "社区" : stage)
                + "〔2025〕%d号".formatted(3 + Math.abs(at.getEpochSecond() - LATER.getEpochSecond()));
        return new Paper(result, "社区居委会主任", "情况属实", no, CALENDAR.dateOf(at), false, null);
    }

    static StageRecord record(StageResult result, Instant at) {
        return record(Cases.REVIEW.id(), result, at);
    }

    static StageRecord record(String stage, StageResult result, Instant at) {
        return paper(stage, result, at).of(Cases.REVIEW.body());
    }

    static StageCompleted completed(String stage, Instant at) {
        return new StageCompleted(NO, HALL, stage, HANDLER, at, record(stage, StageResult.PASSED, at));
    }

    /** Shown by the query code that the resident told. */
    static Wish wish() {
        return wish(WithdrawalProof.QUERY_CODE, null, null, Representatives.NONE);
    }

    static Wish wish(WithdrawalProof proof, String form, Integer representative, Representatives all) {
        return new Wish(Channel.COUNTER, proof, form, form != null, representative, all, LocalDate.of(2025, 11, 5));
    }

    static WithdrawCase withdraw(Wish wish, Acting by, Instant at) {
        return new WithdrawCase(NO, wish, by, at, () -> BJ, Cases.LATENESS);
    }

    static Decide decide(String by, Outcome outcome) {
        return new Decide(NO, outcome, null, null, by, LATER);
    }

    static RequestExtension request(int days, Instant at) {
        return new RequestExtension(NO, days, "需复核", null, HANDLER, at, CALENDAR);
    }

    static ExtensionRequested requested() {
        return new ExtensionRequested(NO, HALL, 5, "需复核", HANDLER, LATER);
    }

    static CaseExtended extended() {
        var before = promised().deadline();
        var moved = Term.of(before).movedBy(5, AcceptanceType.PROMISED, CALENDAR);
        assertThat(moved.dueAt()).isEqualTo(at("2025-11-24T16:30"));
        return new CaseExtended(NO, HALL, before, moved, "需复核", YQ, "zhou.min", LATER);
    }

    static ObjectionLodged objection() {
        return new ObjectionLodged(NO, HALL, "publicity", 1, "收入不符", "P-2", LATER);
    }

    static HandlerProposed proposed() {
        return new HandlerProposed(NO, HALL, "sun.yan", "FINANCE", HANDLER, "休假", HANDLER, LATER);
    }

    static CaseEvent granted() {
        return new CaseDecided(NO, HALL, Outcome.GRANTED, null, null, HANDLER, LATER);
    }

    static CaseOverdue overdue() {
        var deadline = promised().deadline();
        return new CaseOverdue(
                NO, HALL, "original", deadline.dueAt(), HANDLER, "CIVIL_AFFAIRS", TOO_LATE, List.of(whole(deadline)));
    }

    /** All of it in the handler's hands. */
    static Held whole(Deadline deadline) {
        long minutes = CALENDAR.workingMinutesBetween(deadline.startedAt(), deadline.dueAt());
        return new Held(HANDLER, "CIVIL_AFFAIRS", deadline.startedAt(), deadline.dueAt(), minutes);
    }
}

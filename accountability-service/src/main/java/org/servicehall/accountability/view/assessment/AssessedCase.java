package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * What an assessment needs of one case (rule D8). Its rating comes on a stream of its own and may be heard of first.
 *
 * @param accepted by whom and at which window (F1)
 * @param clerk who answers for it now: the handler, before that the agent (C1); null until it is opened
 * @param window where it is handled now
 * @param startedAt when the clock started
 * @param dueAt end of the running deadline; null until it is promised
 * @param missed that the running deadline passed, and who answered for it then (D5)
 * @param extended when the lead approved the extension, and who handled it then (D4)
 * @param completed when it ended, and who handled it then
 * @param outcome null while it is open
 * @param rated when the resident rated it, and whom (P7)
 */
public record AssessedCase(
        String caseNo,
        String hall,
        @Nullable Act accepted,
        boolean handled,
        @Person @Nullable String clerk,
        @Nullable String window,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Act missed,
        @Nullable Act extended,
        @Nullable Act completed,
        @Nullable Outcome outcome,
        @Nullable Act rated,
        int stars) {

    /** Something that counts for a clerk and a window, and when. */
    public record Act(Instant at, @Person String clerk, String window) {}

    static AssessedCase unknown(String caseNo, String hall) {
        return new AssessedCase(caseNo, hall, null, false, null, null, null, null, null, null, null, null, null, 0);
    }

    AssessedCase opened(Act acceptance, String agent) {
        return with(acceptance, false, agent, acceptance.window());
    }

    AssessedCase handledBy(String handler, String at) {
        return with(accepted, true, handler, at);
    }

    /** Another agent answers only while nobody handles it. */
    AssessedCase accompaniedBy(String agent) {
        return handled ? this : with(accepted, false, agent, window);
    }

    /** Another deadline runs; whether an earlier one was missed no longer matters. */
    AssessedCase due(Instant started, Instant due) {
        return new AssessedCase(
                caseNo, hall, accepted, handled, clerk, window, started, due, null, extended, completed, outcome, rated,
                stars);
    }

    AssessedCase missed(Act overdue) {
        return new AssessedCase(
                caseNo, hall, accepted, handled, clerk, window, startedAt, dueAt, overdue, extended, completed, outcome,
                rated, stars);
    }

    AssessedCase extendedAt(Instant at) {
        return new AssessedCase(
                caseNo, hall, accepted, handled, clerk, window, startedAt, dueAt, missed, now(at), completed, outcome,
                rated, stars);
    }

    AssessedCase completed(Instant at, Outcome how) {
        return new AssessedCase(
                caseNo, hall, accepted, handled, clerk, window, startedAt, dueAt, missed, extended, now(at), how, rated,
                stars);
    }

    AssessedCase rated(Act rating, int given) {
        return new AssessedCase(
                caseNo, hall, accepted, handled, clerk, window, startedAt, dueAt, missed, extended, completed, outcome,
                rating, given);
    }

    /**
     * The deadline that had passed without a reply at that moment, and who answers for it: whoever did when it passed, else,
     * while that is not recorded yet, whoever does now. One that was taken back when its lateness was certain is late as well.
     * Null where none had.
     */
    @Nullable
    Act lateBy(Instant moment) {
        if (missed != null && outcome == Outcome.WITHDRAWN) {
            return missed;
        }
        if (dueAt == null || !dueAt.isBefore(completed == null ? moment : completed.at())) {
            return null;
        }
        return missed == null ? now(dueAt) : missed;
    }

    /** Ended with an answer: the resident who takes a case back gets none. */
    boolean answered() {
        return completed != null && outcome != Outcome.WITHDRAWN;
    }

    boolean inTime() {
        return answered() && dueAt != null && completed != null && !dueAt.isBefore(completed.at());
    }

    private Act now(Instant at) {
        return new Act(
                at,
                Objects.requireNonNull(clerk, "a case has an agent from its opening"),
                Objects.requireNonNull(window, "a case has a window from its opening"));
    }

    private AssessedCase with(@Nullable Act acceptance, boolean byHandler, String who, @Nullable String where) {
        return new AssessedCase(
                caseNo,
                hall,
                acceptance,
                byHandler,
                who,
                where,
                startedAt,
                dueAt,
                missed,
                extended,
                completed,
                outcome,
                rated,
                stars);
    }
}

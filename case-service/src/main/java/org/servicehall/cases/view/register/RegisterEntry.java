package org.servicehall.cases.view.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * One line of the register 登记台账 (D7), of which figures are made as well (D8): nothing that says who the resident is.
 *
 * @param window where it is handled now
 * @param acceptedAtWindow where it was received and accepted
 * @param dueAt the date that counts now
 * @param provisional true while it rests on holidays not yet published (D1); null otherwise
 * @param closedAt when an application ended without becoming a case
 * @param closing how it did; null as well for what was recorded before this was
 */
public record RegisterEntry(
        String no,
        String hall,
        String matterId,
        LocalizedText matterName,
        String window,
        String acceptedAtWindow,
        Clerks clerks,
        @Nullable Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable Closing closing,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        boolean extended,
        @Nullable Ending ending,
        @Nullable Instant completedAt) {
    /** How an application ended that became no case. */
    public enum Closing {
        RETURNED,
        WITHDRAWN,
        ANSWERED,
        LAPSED
    }

    /** How a case ended. */
    public record Ending(Outcome outcome, boolean onTime) {}

    static RegisterEntry of(String no, String hall, String matterId, LocalizedText matter, String window) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matter,
                window,
                window,
                Clerks.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    public @Nullable Outcome outcome() {
        return ending == null ? null : ending.outcome();
    }

    public @Nullable Boolean onTime() {
        return ending == null ? null : ending.onTime();
    }

    RegisterEntry received(Instant at, String by) {
        return with(window, clerks.receivedBy(by), at, acceptedAt);
    }

    /** Who takes up what came online is its first asker, whom who leads the hall stood for until then (F1, S3). */
    RegisterEntry takenUp(String by) {
        return with(window, clerks.receivedBy(by), receivedAt, acceptedAt);
    }

    RegisterEntry closed(Instant at, @Nullable String by, Closing how) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                acceptedAtWindow,
                clerks.closedBy(by),
                receivedAt,
                at,
                how,
                acceptedAt,
                dueAt,
                provisional,
                extended,
                ending,
                completedAt);
    }

    RegisterEntry accepted(Instant at, String by) {
        return with(window, clerks.acceptedBy(by), receivedAt, at);
    }

    RegisterEntry accompanied(String by) {
        return with(window, clerks.accompaniedBy(by), receivedAt, acceptedAt);
    }

    RegisterEntry handled(String by, String at) {
        return with(at, clerks.handledBy(by), receivedAt, acceptedAt);
    }

    RegisterEntry due(Deadline deadline, boolean longer) {
        return with(deadline.dueAt(), deadline.provisional() ? true : null, extended || longer, ending, completedAt);
    }

    RegisterEntry completed(Instant at, Outcome how, boolean inTime) {
        return with(dueAt, null, extended, new Ending(how, inTime), at);
    }

    private RegisterEntry with(String place, Clerks who, @Nullable Instant received, @Nullable Instant accepted) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                place,
                acceptedAtWindow,
                who,
                received,
                closedAt,
                closing,
                accepted,
                dueAt,
                provisional,
                extended,
                ending,
                completedAt);
    }

    private RegisterEntry with(
            @Nullable Instant due,
            @Nullable Boolean guessed,
            boolean longer,
            @Nullable Ending how,
            @Nullable Instant completed) {
        return new RegisterEntry(
                no,
                hall,
                matterId,
                matterName,
                window,
                acceptedAtWindow,
                clerks,
                receivedAt,
                closedAt,
                closing,
                acceptedAt,
                due,
                guessed,
                longer,
                how,
                completed);
    }
}

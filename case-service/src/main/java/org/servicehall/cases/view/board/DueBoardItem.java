package org.servicehall.cases.view.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

/**
 * An open case, the time it has left, and what it waits for.
 *
 * @param provisional true while the date rests on holidays not yet published (D1); null otherwise
 * @param acceptedAt since when it is open; unknown of those put on the board before this was kept
 * @param awaits empty while the handler is at work
 */
public record DueBoardItem(
        String no,
        String hall,
        boolean urgent,
        LocalizedText matterName,
        String maskedName,
        AcceptanceType acceptanceType,
        String window,
        @Person String agent,
        @Person @Nullable String handler,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable Instant acceptedAt,
        List<Waiting.For> awaits,
        Waiting waiting) {
    static DueBoardItem of(CaseOpened opened) {
        return new DueBoardItem(
                opened.caseNo(),
                opened.hall(),
                opened.urgentReason() != null,
                opened.matterName(),
                opened.applicant().maskedName(),
                opened.type(),
                opened.window(),
                opened.agent(),
                null,
                null,
                null,
                null,
                opened.acceptedAt(),
                Waiting.NOTHING.reasons(null),
                Waiting.NOTHING);
    }

    /** Green, then yellow from the warning on, red once the deadline has passed (D6). */
    public Colour colour(Instant now) {
        return Colour.of(warnAt, dueAt, now);
    }

    DueBoardItem handledBy(String next, String at) {
        return with(at, agent, next, warnAt, dueAt, provisional, waiting);
    }

    DueBoardItem accompaniedBy(String next) {
        return with(window, next, handler, warnAt, dueAt, provisional, waiting);
    }

    DueBoardItem due(Deadline deadline) {
        Boolean guessed = deadline.provisional() ? true : null;
        return with(window, agent, handler, deadline.warnAt(), deadline.dueAt(), guessed, waiting);
    }

    DueBoardItem waitsFor(Waiting next) {
        return with(window, agent, handler, warnAt, dueAt, provisional, next);
    }

    private DueBoardItem with(
            String at,
            String nextAgent,
            @Nullable String nextHandler,
            @Nullable Instant warn,
            @Nullable Instant due,
            @Nullable Boolean guessed,
            Waiting next) {
        return new DueBoardItem(
                no,
                hall,
                urgent,
                matterName,
                maskedName,
                acceptanceType,
                at,
                nextAgent,
                nextHandler,
                warn,
                due,
                guessed,
                acceptedAt,
                next.reasons(nextHandler),
                next);
    }

    /** How pressing a case is. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED;

        static Colour of(@Nullable Instant warnAt, @Nullable Instant dueAt, Instant now) {
            if (dueAt != null && dueAt.isBefore(now)) {
                return RED;
            }
            return warnAt != null && !now.isBefore(warnAt) ? YELLOW : GREEN;
        }
    }
}

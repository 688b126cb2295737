package org.servicehall.cases.view.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;

/** An open case and the time it has left. */
public record DueBoardItem(
        String no,
        String hall,
        boolean urgent,
        LocalizedText matterName,
        String maskedName,
        AcceptanceType acceptanceType,
        String window,
        String agent,
        @Nullable String handler,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt) {
    /** Green, then yellow from the warning on, red once the deadline has passed (D6). */
    public Colour colour(Instant now) {
        if (dueAt != null && dueAt.isBefore(now)) {
            return Colour.RED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? Colour.YELLOW : Colour.GREEN;
    }

    DueBoardItem handledBy(String nextHandler, String at) {
        return new DueBoardItem(
                no, hall, urgent, matterName, maskedName, acceptanceType, at, agent, nextHandler, warnAt, dueAt);
    }

    DueBoardItem accompaniedBy(String nextAgent) {
        return new DueBoardItem(
                no, hall, urgent, matterName, maskedName, acceptanceType, window, nextAgent, handler, warnAt, dueAt);
    }

    DueBoardItem due(Deadline deadline) {
        return new DueBoardItem(
                no,
                hall,
                urgent,
                matterName,
                maskedName,
                acceptanceType,
                window,
                agent,
                handler,
                deadline.warnAt(),
                deadline.dueAt());
    }

    /** How pressing a case is. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED
    }
}

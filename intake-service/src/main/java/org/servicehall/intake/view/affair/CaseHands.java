package org.servicehall.intake.view.affair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a case, and may know whom it is about (R3).
 *
 * @param handler null before anybody does
 * @param windows that handle it together (F5)
 */
public record CaseHands(String no, String agent, @Nullable String handler, List<String> windows) {
    public List<String> people() {
        return handler == null ? List.of(agent) : List.of(agent, handler);
    }

    CaseHands handledBy(String clerk) {
        return new CaseHands(no, agent, clerk, windows);
    }

    CaseHands accompaniedBy(String clerk) {
        return new CaseHands(no, clerk, handler, windows);
    }

    CaseHands jointly(List<String> together) {
        return new CaseHands(no, agent, handler, together);
    }
}

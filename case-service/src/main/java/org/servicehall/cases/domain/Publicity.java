package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.PublicityProlonged;

/** How long what is published hangs on the board, where another schedule makes its last day a day off (C3, D1). */
final class Publicity {
    private Publicity() {}

    /** Never earlier than it was printed; what has ended stays as it ended. */
    static List<CaseEvent> prolong(CaseFile file, ProlongPublicity command) {
        Instant until = file.procedure().publishedUntil();
        if (until == null || file.decision() != null || file.completed() || until.isBefore(command.at())) {
            return List.of();
        }
        Instant anew = command.calendar().endOfRight(until);
        String stage = file.procedure().running().orElseThrow().id();
        return anew.equals(until)
                ? List.of()
                : List.of(new PublicityProlonged(file.no(), file.hall(), stage, until, anew, command.at()));
    }
}

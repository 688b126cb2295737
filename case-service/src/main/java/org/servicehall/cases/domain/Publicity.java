package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageEvent.PublicityProlonged;

/** How long what is published hangs on the board, where another schedule makes its last day a day off (C3, D1). */
final class Publicity {
    private Publicity() {}

    /**
     * Never earlier than it was printed; what has ended stays as it ended where no schedule makes its last day a day off. Where
     * the next day is over too it ends with the day on which that is heard of, since nobody can object in a time that is gone.
     */
    static List<CaseEvent> prolong(CaseFile file, ProlongPublicity command) {
        Instant until = file.procedure().publishedUntil();
        if (until == null || file.decision() != null || file.completed()) {
            return List.of();
        }
        HallCalendar calendar = command.calendar();
        Instant anew = calendar.endOfRight(until);
        if (anew.equals(until)) {
            return List.of();
        }
        String stage = file.procedure().running().orElseThrow().id();
        Instant ends = anew.isBefore(command.at()) ? calendar.endOfRight(command.at(), 0) : anew;
        return List.of(new PublicityProlonged(file.no(), file.hall(), stage, until, ends, command.at()));
    }
}

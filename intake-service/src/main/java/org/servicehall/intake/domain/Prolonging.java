package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;

/** Until when a supplement may come, where another schedule makes its last day a day off (P2, D1). */
final class Prolonging {
    private Prolonging() {}

    /**
     * Never earlier than it was printed; what has lapsed stays so. Where the new day is over too it ends with the day on which
     * that is heard of, and a time that its matter's window ends all the same stays (C6).
     */
    static List<ApplicationEvent> events(Dossier dossier, ProlongSupplement command) {
        if (dossier.status() != ApplicationStatus.SUPPLEMENT_REQUESTED) {
            return List.of();
        }
        Instant at = command.act().at();
        Instant recorded = dossier.turn().until();
        Instant told = recorded == null ? command.told() : recorded;
        Instant counted = command.calendar().endOfRight(told);
        if (!counted.isAfter(told)) {
            return List.of();
        }
        Instant open = counted.isBefore(at) ? command.calendar().endOfRight(at, 0) : counted;
        Instant anew = dossier.papers().inSeason(open, command.calendar());
        if (!anew.isAfter(told) || anew.isBefore(at)) {
            return List.of();
        }
        List<ApplicationEvent> events = new ArrayList<>(dossier.papers().grace(dossier, anew));
        events.add(new SupplementProlonged(
                dossier.no(),
                dossier.hall(),
                told,
                anew,
                at,
                command.noticeNo().get(),
                dossier.custody().clerk()));
        return events;
    }
}

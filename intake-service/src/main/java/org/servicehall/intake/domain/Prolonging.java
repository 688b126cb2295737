package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.SupplementProlonged;
import org.servicehall.intake.domain.ApplicationCommand.ProlongSupplement;

/** Until when a supplement may come, where another schedule makes its last day a day off (P2, D1). */
final class Prolonging {
    private Prolonging() {}

    /** Never earlier than it was printed, and not where that has passed as well; what has lapsed stays so. */
    static List<ApplicationEvent> events(Dossier dossier, ProlongSupplement command) {
        if (dossier.status() != ApplicationStatus.SUPPLEMENT_REQUESTED) {
            return List.of();
        }
        Instant at = command.act().at();
        Instant recorded = dossier.turn().until();
        Instant told = recorded == null ? command.told() : recorded;
        Instant anew = dossier.papers().inSeason(command.calendar().endOfRight(told), command.calendar());
        if (!anew.isAfter(told) || anew.isBefore(at)) {
            return List.of();
        }
        List<ApplicationEvent> events = new ArrayList<>(dossier.papers().grace(dossier, anew));
        events.add(new SupplementProlonged(dossier.no(), dossier.hall(), told, anew, at));
        return events;
    }
}

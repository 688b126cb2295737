package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.ApplicationEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationLapsed;
import org.servicehall.intake.domain.ApplicationCommand.RecordPassedTime;

/**
 * Whose turn it is, and since when: the hall's while nothing is missing, the resident's while a supplement notice waits
 * (rule P2).
 *
 * @param since since when it is the hall's or the resident's turn
 * @param warned whether it is on record that the hall's time is nearly over
 * @param overdue whether it is on record that the hall's time is over
 */
record Turn(Instant since, boolean warned, boolean overdue) {
    static Turn from(Instant since) {
        return new Turn(since, false, false);
    }

    Turn afterWarning() {
        return new Turn(since, true, overdue);
    }

    Turn letPass() {
        return new Turn(since, true, true);
    }

    /** What passing time has done to it, each once. The schedule that counts is the one known now (D1). */
    List<ApplicationEvent> passed(Dossier dossier, RecordPassedTime command) {
        return switch (dossier.status()) {
            case COMPLETE -> awaited(dossier, command);
            case SUPPLEMENT_REQUESTED -> lapsed(dossier, command);
            default -> List.of();
        };
    }

    private List<ApplicationEvent> awaited(Dossier dossier, RecordPassedTime command) {
        if (overdue || !ReceptionLimits.watches(dossier.kind())) {
            return List.of();
        }
        DueDate due = command.limits().decideBy(dossier.kind(), dossier.urgent(), since);
        Instant now = command.act().at();
        Custody custody = dossier.custody();
        if (due.dueAt().isBefore(now)) {
            return List.of(new AcceptanceOverdue(
                    dossier.no(), dossier.hall(), since, due.dueAt(), custody.clerk(), custody.window(), now));
        }
        return warned || now.isBefore(due.warnAt())
                ? List.of()
                : List.of(
                        new AcceptanceDueSoon(dossier.no(), dossier.hall(), since, due.dueAt(), custody.clerk(), now));
    }

    private List<ApplicationEvent> lapsed(Dossier dossier, RecordPassedTime command) {
        Instant until = command.limits().supplementUntil(since);
        Instant now = command.act().at();
        return until.isBefore(now)
                ? List.of(new ApplicationLapsed(
                        dossier.no(),
                        dossier.hall(),
                        command.noticeNo().get(),
                        dossier.papers().missing(),
                        since,
                        until,
                        dossier.custody().clerk(),
                        now))
                : List.of();
    }
}

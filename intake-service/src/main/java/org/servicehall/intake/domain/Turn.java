package org.servicehall.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;

/**
 * Whose turn it is, and since when: the hall's from reception on, whatever is missing, and the resident's while a supplement
 * notice waits (rule P2).
 *
 * @param since since when it is the hall's or the resident's turn
 * @param until by when the resident is to bring what was asked for, where that is on record
 * @param warned whether it is on record that the hall's time is nearly over
 * @param settled whether nothing of the hall's time is to be recorded any more: it is on record that it is over, or a
 *     question was answered and its resident comes back, or doesn't (K1)
 * @param slip whether something is missing by a correction of what the hall wrote wrong, and nobody was asked for it (S7)
 * @param late the end of the hall's time that is on record as missed; null where none is, and once the step was taken
 */
record Turn(
        Instant since,
        @Nullable Instant until,
        boolean warned,
        boolean settled,
        boolean slip,
        @Nullable Instant late) {
    static Turn from(Instant since) {
        return new Turn(since, null, false, false, false, null);
    }

    static Turn ofResident(Instant since, @Nullable Instant until) {
        return new Turn(since, until, false, false, false, null);
    }

    Turn prolonged(Instant later) {
        return new Turn(since, later, warned, settled, slip, late);
    }

    Turn afterWarning() {
        return new Turn(since, until, true, settled, slip, late);
    }

    /** A question was answered: no schedule makes the hall's time run again. What was late is corrected by hand (D5, ADR 37). */
    Turn settle() {
        return new Turn(since, until, true, true, slip, null);
    }

    /** It is on record that the hall's time was over at that moment. */
    Turn overdue(Instant end) {
        return new Turn(since, until, true, true, slip, end);
    }

    /** And that it was not, by another schedule: it runs on (D1). */
    Turn again() {
        return new Turn(since, until, false, false, slip, null);
    }

    /** The hall put itself right: its time runs on. */
    Turn corrected(boolean missingBySlip) {
        return new Turn(since, until, warned, settled, missingBySlip, late);
    }

    /** Since when it is the hall's turn once the last paper is here: a slip of the hall's own begins nothing (S7). */
    Instant whenComplete(Instant at) {
        return slip ? since : at;
    }

    /** Nothing is missing any more, and it has been the hall's turn since then. */
    Turn complete(Instant hallsTurnSince) {
        return slip && hallsTurnSince.equals(since) ? corrected(false) : from(hallsTurnSince);
    }

    /** What passing time has done to it, each once. No schedule published since moves its end to an earlier day (D1). */
    List<ApplicationEvent> passed(Dossier dossier, RecordPassedTime command) {
        if (!dossier.status().isOpen()) {
            return List.of();
        }
        if (dossier.status() == ApplicationStatus.SUPPLEMENT_REQUESTED) {
            return lapsed(dossier, command);
        }
        Instant now = command.act().at();
        List<ApplicationEvent> missed = missed(dossier, command.limits(), now);
        return missed.isEmpty() ? dueSoon(dossier, command.limits(), now) : missed;
    }

    /**
     * That the hall's time is over, where it is and nobody has recorded it: also beside what is then done late (P2). First that
     * it was not over when that was recorded, where another schedule has prolonged it since (D1).
     */
    List<ApplicationEvent> missed(Dossier dossier, ReceptionLimits limits, Instant now) {
        if (late == null || !hallsTurn(dossier) || !limits.isProlonged(dossier.kind(), dossier.urgent(), since, late)) {
            return over(dossier, limits, now);
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new HallsTimeProlonged(
                dossier.no(), dossier.hall(), since, late, due(dossier, limits).dueAt(), now));
        events.addAll(again().over(dossier, limits, now));
        return events;
    }

    private List<ApplicationEvent> over(Dossier dossier, ReceptionLimits limits, Instant now) {
        if (!runs(dossier)) {
            return List.of();
        }
        Instant end = due(dossier, limits).dueAt();
        if (!end.isBefore(now)) {
            return List.of();
        }
        Custody.Tenure answerable = dossier.custody().heldAt(end);
        return List.of(
                dossier.status() == ApplicationStatus.COMPLETE
                        ? new AcceptanceOverdue(
                                dossier.no(), dossier.hall(), since, end, answerable.clerk(), answerable.window(), now)
                        : new ReceptionOverdue(
                                dossier.no(),
                                dossier.hall(),
                                since,
                                end,
                                answerable.clerk(),
                                answerable.window(),
                                now));
    }

    private List<ApplicationEvent> dueSoon(Dossier dossier, ReceptionLimits limits, Instant now) {
        if (warned || !runs(dossier)) {
            return List.of();
        }
        DueDate due = due(dossier, limits);
        String holder = dossier.custody().clerk();
        if (now.isBefore(due.warnAt())) {
            return List.of();
        }
        return List.of(
                dossier.status() == ApplicationStatus.COMPLETE
                        ? new AcceptanceDueSoon(dossier.no(), dossier.hall(), since, due.dueAt(), holder, now)
                        : new ReceptionDueSoon(dossier.no(), dossier.hall(), since, due.dueAt(), holder, now));
    }

    /** Whether the hall's time runs. */
    private boolean runs(Dossier dossier) {
        return !settled && hallsTurn(dossier);
    }

    private static boolean hallsTurn(Dossier dossier) {
        return dossier.status().isOpen()
                && dossier.status() != ApplicationStatus.SUPPLEMENT_REQUESTED
                && ReceptionLimits.watches(dossier.kind());
    }

    private DueDate due(Dossier dossier, ReceptionLimits limits) {
        return limits.decideBy(dossier.kind(), dossier.urgent(), since);
    }

    /** What was handed in in time and waits for the hall was brought in time (S4). */
    private List<ApplicationEvent> lapsed(Dossier dossier, RecordPassedTime command) {
        Instant end = command.limits().supplementUntil(since, until);
        Instant now = command.act().at();
        List<String> missing = dossier.papers().missing();
        if (!end.isBefore(now) || command.handedIn().waits(dossier.no(), missing, since, end, now)) {
            return List.of();
        }
        return List.of(new ApplicationLapsed(
                dossier.no(),
                dossier.hall(),
                command.noticeNo().get(),
                missing,
                since,
                end,
                dossier.custody().clerk(),
                now,
                dossier.remedies(command.remedies())));
    }
}

package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;

/** What a changed schedule moves of a complaint, and only ever later (rule D1, ADR 37). */
final class Recounting {
    private Recounting() {}

    static List<ComplaintEvent> recounted(ComplaintFile file, RecountTerms command) {
        Instant decideBy = decideBy(file, command);
        Instant appealBy = appealBy(file, command);
        Instant missed =
                decideBy != null && file.undecidedRecorded() ? file.filed().decideBy() : null;
        return decideBy == null && appealBy == null
                ? List.of()
                : List.of(
                        new ComplaintTermsRecounted(file.no(), file.hall(), decideBy, appealBy, command.at(), missed));
    }

    /** While nobody has decided (rule B5); where the ledger has that already, nobody was late (rule D5). */
    private static @Nullable Instant decideBy(ComplaintFile file, RecountTerms command) {
        Instant told = file.filed().decideBy();
        return told == null || file.phase() != Phase.FILED
                ? null
                : later(told, counted(file, told, command), command.at(), command.calendar()::endOfWorkingDay);
    }

    /**
     * By the days it was told with; of what was filed before those were on record, only a last day that is off now moves. On the
     * same day it stays as it was told: other hours of the hall make nothing good that was late (rule D5).
     */
    private static Instant counted(ComplaintFile file, Instant told, RecountTerms command) {
        HallCalendar calendar = command.calendar();
        Integer days = file.filed().decideWorkingDays();
        if (days != null) {
            Instant anew = calendar.closingAfterWorkingDays(file.filed().filedAt(), days);
            return calendar.dateOf(anew).equals(calendar.dateOf(told)) ? told : anew;
        }
        return calendar.onWorkingDay(told);
    }

    /** While the person may still appeal, or could until now (rule B8). */
    private static @Nullable Instant appealBy(ComplaintFile file, RecountTerms command) {
        var notified = file.verdict().notified();
        Instant told = notified == null ? null : notified.appealBy();
        return told == null || file.phase() != Phase.NOTIFIED || file.verdict().appeal() != null
                ? null
                : later(
                        told,
                        command.calendar().endOfRight(told),
                        command.at(),
                        at -> command.calendar().endOfRight(at, 0));
    }

    /**
     * Null where it is no later; nobody can keep a date that is gone.
     *
     * @param ending the end of the day on which it is heard of: of the work for what the hall does, of the day for a right
     */
    private static @Nullable Instant later(Instant told, Instant counted, Instant at, UnaryOperator<Instant> ending) {
        if (!counted.isAfter(told)) {
            return null;
        }
        return counted.isBefore(at) ? ending.apply(at) : counted;
    }
}

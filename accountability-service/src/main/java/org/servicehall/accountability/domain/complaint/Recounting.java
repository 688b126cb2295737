package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;

/** What a changed schedule moves of a complaint, and only ever later (rule D1, ADR 37). */
final class Recounting {
    private Recounting() {}

    static List<ComplaintEvent> recounted(ComplaintFile file, RecountTerms command) {
        Instant decideBy = decideBy(file, command);
        Instant appealBy = appealBy(file, command);
        return decideBy == null && appealBy == null
                ? List.of()
                : List.of(new ComplaintTermsRecounted(file.no(), file.hall(), decideBy, appealBy, command.at()));
    }

    /** While nobody has decided and the ledger has nothing of it (rule B5). */
    private static @Nullable Instant decideBy(ComplaintFile file, RecountTerms command) {
        Instant told = file.filed().decideBy();
        return told == null || file.phase() != Phase.FILED || file.undecidedRecorded()
                ? null
                : later(
                        told,
                        command.calendar().closingAfterWorkingDays(file.filed().filedAt(), command.decideWorkingDays()),
                        command);
    }

    /** While the person may still appeal, or could until now (rule B8). */
    private static @Nullable Instant appealBy(ComplaintFile file, RecountTerms command) {
        var notified = file.verdict().notified();
        Instant told = notified == null ? null : notified.appealBy();
        return told == null || file.phase() != Phase.NOTIFIED || file.verdict().appeal() != null
                ? null
                : later(told, command.calendar().endOfRight(told, 0), command);
    }

    /** Null where it is no later; nobody can keep a date that is gone. */
    private static @Nullable Instant later(Instant told, Instant counted, RecountTerms command) {
        if (!counted.isAfter(told)) {
            return null;
        }
        return counted.isBefore(command.at()) ? command.calendar().endOfWorkingDay(command.at()) : counted;
    }
}

package org.servicehall.accountability.domain.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.ExtendTerm;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDueSoon;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintOverdue;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.WaitsFor;

/** An accepted complaint is watched to its end, when both sides are told (rule P5). */
final class Watching {
    private Watching() {}

    /** What has come due by that moment and is not on record. */
    static List<ComplaintEvent> comeDue(ComplaintFile file, Instant at) {
        Term term = file.term();
        if (term == null || !file.isUnderWay() || term.overdue()) {
            return List.of();
        }
        if (at.isAfter(term.dueAt())) {
            return List.of(overdue(file, term, at));
        }
        return term.warned() || at.isBefore(term.warnsAt())
                ? List.of()
                : List.of(new ComplaintDueSoon(file.no(), file.hall(), term.dueAt(), at));
    }

    /** What is done too late is itself the moment to record that, where no sweep has. */
    static List<ComplaintEvent> late(ComplaintFile file, Instant at, ComplaintEvent event) {
        List<ComplaintEvent> events = new ArrayList<>(comeDue(file, at).stream()
                .filter(ComplaintOverdue.class::isInstance)
                .toList());
        events.add(event);
        return events;
    }

    static ComplaintTermExtended extend(ComplaintFile file, ExtendTerm command) {
        Term term = extendable(file, command.by(), command.at());
        if (command.days() > command.mostDays()) {
            throw Refusal.unprocessable("extension-too-long", "P5", command.days(), command.mostDays())
                    .at("days");
        }
        return new ComplaintTermExtended(
                file.no(),
                file.hall(),
                command.reason(),
                term.dueAt(),
                term.dueAt().plus(Duration.ofDays(command.days())),
                command.by().id(),
                command.at());
    }

    /** The term that runs and may still be extended. */
    static Term extendable(ComplaintFile file, By by, Instant at) {
        by.mustBe(By.LEADING_GROUP);
        Term term = file.term();
        if (term == null) {
            throw Refusal.conflict("complaint-not-accepted", "B5");
        }
        if (!file.isUnderWay()) {
            throw Refusal.conflict("already-notified", "B5");
        }
        if (term.extended()) {
            throw Refusal.conflict("extension-spent", "P5");
        }
        if (at.isAfter(term.dueAt())) {
            throw Refusal.conflict("extension-after-deadline", "P5", term.dueAt());
        }
        return term;
    }

    private static ComplaintOverdue overdue(ComplaintFile file, Term term, Instant at) {
        WaitsFor whom = file.waitsFor();
        return new ComplaintOverdue(
                file.no(),
                file.hall(),
                term.dueAt(),
                whom,
                whom == WaitsFor.INVESTIGATORS ? file.investigatorsInTime() : List.of(),
                at);
    }
}

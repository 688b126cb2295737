package org.servicehall.intake.domain.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;

/** The hall's time to look at what came online (rule P2). */
final class Watch {
    private final Map<Integer, Waits> papers = new TreeMap<>();

    /** @param late the end that is on record as missed; null where none is */
    private record Waits(
            int number,
            String item,
            Instant since,
            boolean warned,
            @Nullable Instant late) {
        Waits again() {
            return new Waits(number, item, since, false, null);
        }
    }

    void begin(PaperHandedIn event) {
        papers.put(event.number(), new Waits(event.number(), event.item(), event.handedInAt(), false, null));
    }

    void warned(int number) {
        papers.computeIfPresent(
                number, (_, paper) -> new Waits(number, paper.item(), paper.since(), true, paper.late()));
    }

    void overdue(PaperOverdue event) {
        papers.computeIfPresent(
                event.number(),
                (_, paper) -> new Waits(event.number(), paper.item(), paper.since(), true, event.lookBy()));
    }

    void prolonged(int number) {
        papers.computeIfPresent(number, (_, paper) -> paper.again());
    }

    void end(int number) {
        papers.remove(number);
    }

    /** What passing time has done to them, each once. No schedule published since moves an end to an earlier day (D1). */
    List<PaperEvent> passed(RecordPassedTime command, String hall) {
        List<PaperEvent> passed = new ArrayList<>();
        for (Waits paper : papers.values()) {
            List<PaperEvent> missed = missed(paper, command.applicationNo(), hall, command.time(), command.at());
            DueDate due = command.time().terms().lookBy(paper.since());
            passed.addAll(missed);
            if (missed.isEmpty()
                    && !paper.warned()
                    && !command.at().isBefore(due.warnAt())
                    && !due.dueAt().isBefore(command.at())) {
                dueSoon(paper, due, command, hall).ifPresent(passed::add);
            }
        }
        return passed;
    }

    /** That the hall comes to it too late, where no sweep has recorded it: beside what is then done with it. */
    List<PaperEvent> missed(int number, String no, String hall, HallsTime time, Instant at) {
        @Nullable Waits paper = papers.get(number);
        return paper == null ? List.of() : missed(paper, no, hall, time, at);
    }

    /** First that it was not over when that was recorded, where another schedule has prolonged it since (D1, D5). */
    private static List<PaperEvent> missed(Waits paper, String no, String hall, HallsTime time, Instant at) {
        DueDate due = time.terms().lookBy(paper.since());
        List<PaperEvent> events = new ArrayList<>();
        if (paper.late() != null) {
            if (!time.terms().isProlonged(paper.since(), paper.late())) {
                return events;
            }
            events.add(new PaperTimeProlonged(no, hall, paper.number(), paper.item(), paper.late(), due.dueAt(), at));
        }
        if (due.dueAt().isBefore(at)) {
            overdue(paper, due, no, hall, time, at).ifPresent(events::add);
        }
        return events;
    }

    /** Against who held it when that time was over. */
    private static Optional<PaperEvent> overdue(
            Waits paper, DueDate due, String no, String hall, HallsTime time, Instant at) {
        return time.holders()
                .at(no, due.dueAt())
                .map(holder -> new PaperOverdue(
                        no,
                        hall,
                        paper.number(),
                        paper.item(),
                        paper.since(),
                        due.dueAt(),
                        holder.clerk(),
                        holder.window(),
                        at));
    }

    private static Optional<PaperEvent> dueSoon(Waits paper, DueDate due, RecordPassedTime command, String hall) {
        return command.time()
                .holders()
                .at(command.applicationNo(), command.at())
                .map(holder -> new PaperDueSoon(
                        command.applicationNo(),
                        hall,
                        paper.number(),
                        paper.item(),
                        due.dueAt(),
                        holder.clerk(),
                        command.at()));
    }
}

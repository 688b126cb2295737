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
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;

/** The hall's time to look at what came online, of those papers of which it is not on record that it is over (rule P2). */
final class Watch {
    private final Map<Integer, Waits> papers = new TreeMap<>();

    private record Waits(int number, String item, Instant since, boolean warned) {}

    void begin(PaperHandedIn event) {
        papers.put(event.number(), new Waits(event.number(), event.item(), event.handedInAt(), false));
    }

    void warned(int number) {
        papers.computeIfPresent(number, (_, paper) -> new Waits(number, paper.item(), paper.since(), true));
    }

    void end(int number) {
        papers.remove(number);
    }

    /** What passing time has done to them, each once. No schedule published since moves an end to an earlier day (D1). */
    List<PaperEvent> passed(RecordPassedTime command, String hall) {
        List<PaperEvent> passed = new ArrayList<>();
        for (Waits paper : papers.values()) {
            DueDate due = command.time().terms().lookBy(paper.since());
            if (due.dueAt().isBefore(command.at())) {
                overdue(paper, due, command.applicationNo(), hall, command.time(), command.at())
                        .ifPresent(passed::add);
            } else if (!paper.warned() && !command.at().isBefore(due.warnAt())) {
                dueSoon(paper, due, command, hall).ifPresent(passed::add);
            }
        }
        return passed;
    }

    /** That the hall comes to it too late, where no sweep has recorded it: beside what is then done with it. */
    List<PaperEvent> missed(int number, String no, String hall, HallsTime time, Instant at) {
        @Nullable Waits paper = papers.get(number);
        if (paper == null) {
            return List.of();
        }
        DueDate due = time.terms().lookBy(paper.since());
        return due.dueAt().isBefore(at)
                ? overdue(paper, due, no, hall, time, at).stream().toList()
                : List.of();
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

package org.servicehall.intake.domain.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servicehall.calendar.DueDate;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
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

    /** What passing time has done to them, each once. The schedule that counts is the one known now (D1). */
    List<PaperEvent> passed(RecordPassedTime command, String hall) {
        List<PaperEvent> passed = new ArrayList<>();
        for (Waits paper : papers.values()) {
            DueDate due = command.terms().lookBy(paper.since());
            if (due.dueAt().isBefore(command.at())) {
                overdue(paper, due, command, hall, passed);
            } else if (!paper.warned() && !command.at().isBefore(due.warnAt())) {
                dueSoon(paper, due, command, hall, passed);
            }
        }
        return passed;
    }

    /** Against who held it when that time was over. */
    private static void overdue(
            Waits paper, DueDate due, RecordPassedTime command, String hall, List<PaperEvent> passed) {
        command.holders()
                .at(command.applicationNo(), due.dueAt())
                .map(holder -> new PaperOverdue(
                        command.applicationNo(),
                        hall,
                        paper.number(),
                        paper.item(),
                        paper.since(),
                        due.dueAt(),
                        holder.clerk(),
                        holder.window(),
                        command.at()))
                .ifPresent(passed::add);
    }

    private static void dueSoon(
            Waits paper, DueDate due, RecordPassedTime command, String hall, List<PaperEvent> passed) {
        command.holders()
                .at(command.applicationNo(), command.at())
                .map(holder -> new PaperDueSoon(
                        command.applicationNo(),
                        hall,
                        paper.number(),
                        paper.item(),
                        due.dueAt(),
                        holder.clerk(),
                        command.at()))
                .ifPresent(passed::add);
    }
}

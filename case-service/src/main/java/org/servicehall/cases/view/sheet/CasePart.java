package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerProposed;
import org.servicehall.contracts.cases.StageRecord;

/**
 * What a sheet takes from the case's own stream.
 *
 * @param deadlines in the order in which they were promised; the last one counts (D4)
 * @param overdue ids of the deadlines that have passed (D5)
 */
public record CasePart(
        CaseOpened opened,
        Responsible responsible,
        List<StageLine> stages,
        List<ObjectionLine> objections,
        List<Deadline> deadlines,
        List<String> overdue,
        Joint joint,
        Ending ending)
        implements Promised {
    static CasePart of(CaseOpened opened) {
        return new CasePart(
                opened,
                Responsible.of(opened),
                opened.stages().stream().map(StageLine::of).toList(),
                List.of(),
                List.of(),
                List.of(),
                Joint.NONE,
                new Ending(null, null, null, null));
    }

    @Override
    public @Nullable Instant completedAt() {
        CaseCompleted completed = ending.completed();
        return completed == null ? null : completed.completedAt();
    }

    Status status() {
        if (ending.completed() != null) {
            return Status.COMPLETED;
        }
        if (ending.decided() != null) {
            return Status.DECIDED;
        }
        return responsible.handler() == null ? Status.ACCEPTED : Status.IN_PROGRESS;
    }

    /** End of the publicity that runs now; null when nothing is published (C3). */
    @Nullable
    Instant publishedUntil() {
        return runningStage().map(StageLine::publishedUntil).orElse(null);
    }

    /** Completed matters marked for it are made public, but for what a resident took back (C4). */
    @Nullable
    Instant announcedAt() {
        CaseCompleted completed = ending.completed();
        return completed == null || !opened.terms().published() || completed.outcome() == Outcome.WITHDRAWN
                ? null
                : completed.completedAt();
    }

    /** The stage the procedure stands at; empty where it has none, all are done, or it was decided or taken back (C2). */
    public Optional<StageLine> runningStage() {
        if (ending.decided() != null || ending.completed() != null) {
            return Optional.empty();
        }
        return stages.stream().filter(StageLine::isRunning).findFirst();
    }

    CasePart with(Responsible next) {
        return new CasePart(opened, next, stages, objections, deadlines, overdue, joint, ending);
    }

    CasePart withStage(StageLine line) {
        List<StageLine> next = stages.stream()
                .map(old -> old.stage().id().equals(line.stage().id()) ? line : old)
                .toList();
        return new CasePart(opened, responsible, next, objections, deadlines, overdue, joint, ending);
    }

    CasePart with(ObjectionLine line) {
        List<ObjectionLine> next = new ArrayList<>(objections);
        next.removeIf(old -> old.number() == line.number());
        next.add(line.number() - 1, line);
        return new CasePart(opened, responsible, stages, next, deadlines, overdue, joint, ending);
    }

    CasePart with(Deadline promised) {
        return new CasePart(opened, responsible, stages, objections, plus(deadlines, promised), overdue, joint, ending);
    }

    CasePart overdue(String deadlineId) {
        return new CasePart(
                opened, responsible, stages, objections, deadlines, plus(overdue, deadlineId), joint, ending);
    }

    CasePart with(Ending next) {
        return new CasePart(opened, responsible, stages, objections, deadlines, overdue, joint, next);
    }

    CasePart with(Joint next) {
        return new CasePart(opened, responsible, stages, objections, deadlines, overdue, next, ending);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> next = new ArrayList<>(list);
        next.add(last);
        return List.copyOf(next);
    }

    /**
     * Who answers for it (C1).
     *
     * @param proposed who is asked to handle it; null when nobody is
     * @param held who had it in hand from when to when, the first from acceptance on (ADR 30); null in views from before this
     *     was kept, until they are rebuilt
     */
    public record Responsible(
            @Person String agent,
            @Person @Nullable String handler,
            String window,
            @Nullable ProposedHandler proposed,
            @Nullable List<Holding> held) {
        static Responsible of(CaseOpened opened) {
            return new Responsible(opened.agent(), null, opened.window(), null, Holding.first(opened));
        }

        Responsible handledBy(HandlerAssigned event) {
            return new Responsible(
                    agent,
                    event.handler(),
                    event.window(),
                    null,
                    then(event.handler(), event.window(), event.assignedAt()));
        }

        /** Another agent has it in hand only while nobody handles it. */
        Responsible accompaniedBy(AgentReassigned event) {
            List<Holding> next = handler == null ? then(event.agent(), window, event.reassignedAt()) : held;
            return new Responsible(event.agent(), handler, window, proposed, next);
        }

        Responsible asking(@Nullable ProposedHandler next) {
            return new Responsible(agent, handler, window, next, held);
        }

        Responsible until(Instant completed) {
            List<Holding> over = held == null ? null : Holding.ended(held, completed);
            return new Responsible(agent, handler, window, proposed, over);
        }

        private @Nullable List<Holding> then(String person, String at, Instant from) {
            return held == null ? null : Holding.next(held, person, at, from);
        }
    }

    /** That somebody is asked to handle it, who has not confirmed (C1). */
    public record ProposedHandler(
            @Person String handler,
            String window,
            @Nullable String reason,
            @Person String proposedBy,
            Instant proposedAt) {
        static ProposedHandler of(HandlerProposed event) {
            return new ProposedHandler(
                    event.handler(), event.window(), event.reason(), event.proposedBy(), event.proposedAt());
        }
    }

    /**
     * A stage and how far it has come (C2, C3).
     *
     * @param completedAt when its body's last word was recorded; null while it runs, or waits to be done again
     * @param record what its body put down last; null before, and where it was completed before this was kept
     */
    public record StageLine(
            Stage stage,
            @Nullable Instant startedAt,
            @Nullable Instant publishedUntil,
            @Nullable Instant completedAt,
            @Person @Nullable String completedBy,
            @Nullable StageRecord record) {
        static StageLine of(Stage stage) {
            return new StageLine(stage, null, null, null, null, null);
        }

        StageLine ended(Instant at, String by, @Nullable StageRecord written) {
            return new StageLine(stage, startedAt, publishedUntil, at, by, written);
        }

        StageLine prolonged(Instant until) {
            return new StageLine(stage, startedAt, until, completedAt, completedBy, record);
        }

        boolean isRunning() {
            return startedAt != null && completedAt == null;
        }
    }

    /** An objection, without the objector's own words, which are in the vault (C3). */
    public record ObjectionLine(
            int number,
            String stage,
            String summary,
            String objector,
            Instant lodgedAt,
            @Nullable Boolean upheld,
            @Nullable String reason) {}

    /** What leads to the end: an extension asked for, the decision, the reply (D4, D9). */
    public record Ending(
            @Nullable ExtensionRequested extension,
            @Nullable CaseDecided decided,
            @Nullable CaseReplied replied,
            @Nullable CaseCompleted completed) {
        Ending asked(@Nullable ExtensionRequested request) {
            return new Ending(request, decided, replied, completed);
        }
    }
}

package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.contracts.Person;

/**
 * A finding, and the states it went through.
 *
 * @param steps in the order of the book; the first is the finding itself
 */
public record Standing(LedgerEntry finding, List<Step> steps) {
    /** No end yet. */
    static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * A state, and how long it lasted.
     *
     * @param number of the entry that brought it
     * @param from when that was entered
     * @param until when the next one was
     * @param proposedBy who has proposed that the finding be corrected, which nobody has answered; null while nobody has
     */
    public record Step(
            long number,
            State state,
            Instant from,
            Instant until,
            @Nullable @Person String proposedBy) {
        private Step endedAt(Instant end) {
            return end.isBefore(until) ? new Step(number, state, from, end, proposedBy) : this;
        }
    }

    public Standing {
        steps = List.copyOf(steps);
    }

    static Standing of(LedgerEntry finding) {
        return new Standing(
                finding, List.of(new Step(finding.number(), finding.state(), finding.enteredAt(), OPEN_END, null)));
    }

    /** With one more answer. Clocks may have been set back between two entries: the later in the book counts. */
    Standing with(LedgerEntry answer) {
        var all = new ArrayList<Step>();
        steps.forEach(step -> all.add(step.endedAt(answer.enteredAt())));
        all.add(new Step(answer.number(), answer.state(), answer.enteredAt(), OPEN_END, proposedBy(answer)));
        return new Standing(finding, all);
    }

    /**
     * An answer that leaves the finding where it stands is about its correction: it proposes one, with evidence, or turns the
     * proposal down, without. Any other leaves a proposal open (rule B9, ADR 33).
     */
    private @Nullable String proposedBy(LedgerEntry answer) {
        if (answer.state() == State.CORRECTED) {
            return null;
        }
        if (answer.state() != state()) {
            return proposedBy();
        }
        return answer.evidence().isEmpty() ? null : answer.by();
    }

    /** Who has proposed that it be corrected; null while nobody has, or it was answered. */
    public @Nullable String proposedBy() {
        return steps.getLast().proposedBy();
    }

    /** Numbers of the entries, the latest first, of which one proposed what waits; empty where nothing does. */
    public List<Long> sinceProposed() {
        return proposedBy() == null
                ? List.of()
                : steps.reversed().stream()
                        .takeWhile(step -> step.proposedBy() != null)
                        .map(Step::number)
                        .toList();
    }

    public State state() {
        return steps.getLast().state();
    }

    /** Where it would stand if no complaint had been about it. */
    State apartFromComplaints() {
        return steps.reversed().stream()
                .map(Step::state)
                .filter(state -> !state.isOfComplaint())
                .findFirst()
                .orElse(finding.state());
    }

    /**
     * As the person concerned sees it, who doesn't learn of an investigation before being told its outcome (rule B7): while
     * one goes on the finding stands as if there were none, and what changes nothing by that is left out.
     */
    public Standing told() {
        var shown = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var state = step.state() == State.UNDER_INVESTIGATION
                    ? new Standing(finding, steps.subList(0, i)).apartFromComplaints()
                    : step.state();
            if (shown.isEmpty() || shown.getLast().state() != state) {
                shown.add(new Step(step.number(), state, step.from(), step.until(), step.proposedBy()));
            }
        }
        return new Standing(finding, shown);
    }

    /** By what had been entered up to a moment; empty when the finding had not. */
    public Optional<Standing> asOf(Instant moment) {
        var entered =
                steps.stream().filter(step -> !step.from().isAfter(moment)).toList();
        return finding.enteredAt().isAfter(moment) ? Optional.empty() : Optional.of(new Standing(finding, entered));
    }

    /** Number of the last entry that speaks of it. */
    public long last() {
        return steps.getLast().number();
    }

    /** Counts the finding and its answers, for {@code If-Match}. */
    public long version() {
        return steps.size();
    }
}

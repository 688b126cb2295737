package org.servicehall.accountability.api.complaint.step;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.springframework.http.ResponseEntity;

/**
 * What a step recorded.
 *
 * @param eventId id of the event, as evidence links carry it; null when there was nothing to record
 * @param recorded the event itself
 */
public record StepAnswer(
        String no, @Nullable String eventId, @Nullable ComplaintEvent recorded, long version) {
    public static ResponseEntity<StepAnswer> of(String no, Outcome outcome) {
        var answer = outcome.changedNothing()
                ? new StepAnswer(no, null, null, outcome.version())
                : new StepAnswer(
                        no,
                        outcome.events().getLast().id(),
                        (ComplaintEvent) outcome.events().getLast().payload(),
                        outcome.version());
        return Answers.ok(answer, outcome.version());
    }
}

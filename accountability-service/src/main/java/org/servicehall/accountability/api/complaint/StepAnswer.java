package org.servicehall.accountability.api.complaint;

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
record StepAnswer(
        String complaintNo,
        @Nullable String eventId,
        @Nullable ComplaintEvent recorded,
        long version) {
    static ResponseEntity<StepAnswer> of(String complaintNo, Outcome outcome) {
        var answer = outcome.changedNothing()
                ? new StepAnswer(complaintNo, null, null, outcome.version())
                : new StepAnswer(
                        complaintNo,
                        outcome.events().getLast().id(),
                        (ComplaintEvent) outcome.events().getLast().payload(),
                        outcome.version());
        return Answers.ok(answer, outcome.version());
    }
}

package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.contracts.Person;

/**
 * How a complaint was decided, as it stands now (rules B5, B6, B8).
 *
 * @param founded whether it counts; false until both sides were told, so that nobody reads of it in a figure first (rule B7),
 *     and again when an appeal lifted it
 * @param person null where nobody is at fault
 * @param decidedAt by the joint meeting; an appeal does not move it to another month; null while undecided
 * @param file all else, by the same rules that commands are judged by
 */
public record DecidedComplaint(
        String complaintNo,
        String hall,
        boolean founded,
        @Person @Nullable String person,
        @Nullable String window,
        @Nullable Instant decidedAt,
        ComplaintFile file) {
    static DecidedComplaint of(ComplaintFile file) {
        var decision = file.verdict().decision();
        return new DecidedComplaint(
                file.no(),
                file.hall(),
                file.verdict().notified() != null && file.verdict().counts(),
                decision == null ? null : decision.person(),
                decision == null ? null : decision.window(),
                decision == null ? null : decision.decidedAt(),
                file);
    }
}

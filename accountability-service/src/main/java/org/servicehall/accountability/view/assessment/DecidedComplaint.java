package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint was decided, as it stands now (rules B5, B6, B8).
 *
 * @param founded whether it counts against somebody; false again when an appeal lifted the sanction
 * @param person null where nobody is at fault
 * @param decidedAt by the joint meeting; an appeal does not move it to another month; null while undecided
 */
public record DecidedComplaint(
        String complaintNo,
        String hall,
        boolean founded,
        @Nullable String person,
        @Nullable String window,
        @Nullable Instant decidedAt) {
    static DecidedComplaint undecided(String complaintNo, String hall) {
        return new DecidedComplaint(complaintNo, hall, false, null, null, null);
    }

    DecidedComplaint lifted() {
        return new DecidedComplaint(complaintNo, hall, false, person, window, decidedAt);
    }
}

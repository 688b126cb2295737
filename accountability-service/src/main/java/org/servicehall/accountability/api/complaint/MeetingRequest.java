package org.servicehall.accountability.api.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.platform.form.UserId;

/**
 * A session of the joint meeting, as the office records it (rule B5).
 *
 * @param attendees user ids
 */
record MeetingRequest(
        @NotNull LocalDate heldOn,

        @NotEmpty @Size(max = 50) List<@NotNull @UserId String> attendees,

        @NotNull @Min(0) @Max(50) Integer inFavour,
        @NotNull @Min(0) @Max(50) Integer against,
        @NotNull @Min(0) @Max(50) Integer abstained) {
    Meeting meeting() {
        return new Meeting(heldOn, attendees, inFavour, against, abstained);
    }
}

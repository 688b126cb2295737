package org.servicehall.accountability.api.complaint.step;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.staff.NamedStaff;

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
    /** Who was there worked at the hall on that day; a day that is none is for the rules to refuse. */
    void check(String field, NamedStaff staff, String hall) {
        staff.allOfHall(field + "attendees", hall, attendees, heldOn);
    }

    Meeting meeting() {
        return new Meeting(heldOn, attendees, inFavour, against, abstained);
    }
}

package org.servicehall.attendance.api.rota;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.UserId;

/** Bodies of what is done with turns (rules T8, H1). */
final class RotaRequests {
    private RotaRequests() {}

    /** @param reason needed once somebody has the turn */
    record Assignment(
            @NotBlank @UserId String clerk,
            @Size(min = 1, max = 500) @Nullable String reason) {}

    /** @param clerks in the order in which they take turns */
    record Filling(
            @NotNull Duty duty,
            @NotEmpty @Size(max = 60) List<@NotNull @UserId String> clerks,
            @Nullable LocalDate from) {}

    /** @param inReturn the colleague's day of the same month that the clerk would take; none when absent */
    record Proposal(
            @NotBlank @UserId String colleague, @Nullable LocalDate inReturn) {}

    record Ticking(@NotBlank @Code String item) {}
}

package org.servicehall.attendance.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/** Bodies of what is done with turns (rules T8, H1). */
final class RotaRequests {
    private static final String CLERK = "[a-z][a-z.]{0,39}";

    private RotaRequests() {}

    /** @param reason needed once somebody has the turn */
    record Assignment(
            @NotBlank @Pattern(regexp = CLERK) String clerk,
            @Size(min = 1, max = 500) @Nullable String reason) {}

    /** @param clerks in the order in which they take turns */
    record Filling(
            @NotNull Duty duty,
            @NotEmpty @Size(max = 60) List<@NotNull @Pattern(regexp = CLERK) String> clerks,
            @Nullable LocalDate from) {}

    /** @param inReturn the colleague's day of the same month that the clerk would take; none when absent */
    record Proposal(
            @NotBlank @Pattern(regexp = CLERK) String colleague,
            @Nullable LocalDate inReturn) {}

    record Ticking(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String item) {}
}

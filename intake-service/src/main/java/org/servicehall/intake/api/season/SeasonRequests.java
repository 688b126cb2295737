package org.servicehall.intake.api.season;

import static org.servicehall.platform.vault.Unguarded.Because.ONLY_SEARCHED_BY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.servicehall.platform.form.IdNumber;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.vault.Unguarded;

/** What is said to seasons (rule S9). */
final class SeasonRequests {
    private SeasonRequests() {}

    record SeasonOpening(
            @NotBlank @MatterId String matterId,
            @NotNull @Min(2000) @Max(2100) Integer year) {}

    /** @param idNumber of the card that is shown; finds the person and is kept nowhere */
    record CardShown(
            @Unguarded(ONLY_SEARCHED_BY) @NotBlank @IdNumber String idNumber) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "CardShown[]";
        }
    }

    record SeasonReason(@NotBlank @Size(max = 200) String reason) {}
}

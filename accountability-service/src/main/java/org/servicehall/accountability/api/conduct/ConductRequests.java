package org.servicehall.accountability.api.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ConductEvent.Breach;
import org.servicehall.contracts.accountability.ConductEvent.Handling;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;

/** What is recorded about conduct, as it comes in. */
final class ConductRequests {
    private static final String EVENT_ID = "[A-Z][A-Za-z]{1,39}:[0-9]{6}-[A-Za-z0-9._@-]{1,100}@[0-9]{1,4}";
    private static final int MOST_YUAN = 1_000_000;

    private ConductRequests() {}

    /** @param answerable user id of who answers for the window; null where nobody alone does */
    record InspectionRequest(
            @NotBlank @WindowCode String window,
            @NotNull LocalDate day,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Score> scores,
            @Nullable @UserId String answerable,
            @Nullable @Size(max = 500) String remark) {}

    /** Points of one item of the hall's list. */
    record Score(
            @NotBlank @Code String item,
            @NotNull @Min(0) @Max(100) Integer points) {}

    /** @param evidence ids of events, {@code <stream>@<sequence>} */
    record BreachRequest(
            @NotBlank @UserId String person,
            @NotBlank @WindowCode String window,
            @NotNull Breach breach,
            @NotNull LocalDate day,
            @NotBlank @Size(max = 1_000) String note,
            @Nullable @Size(max = 20) List<@NotBlank @Pattern(regexp = EVENT_ID) String> evidence) {
        List<String> proof() {
            return evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** @param yuan estimated; null where it can't be told */
    record GiftRequest(
            @NotNull Handling handling,
            @NotBlank @Size(max = 200) String what,
            @Nullable @Min(0) @Max(MOST_YUAN) Integer yuan,
            @NotNull LocalDate day) {}

    record PostingRequest(
            @NotNull Posting kind,
            @Nullable @UserId String person,
            @Nullable @WindowCode String window,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 2_000) String text) {}

    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}
}

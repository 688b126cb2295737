package org.servicehall.accountability.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/**
 * A complaint as it comes in.
 *
 * @param channel how it reached the hall; online when nothing is said
 * @param person id of the staff member complained of
 * @param reporter who complains; null for an anonymous complaint
 */
record ComplaintRequest(
        @NotBlank @Pattern(regexp = "\\d{6}") String hall,
        @NotNull Ground ground,
        @Nullable ComplaintChannel channel,
        @Nullable @Pattern(regexp = "[a-z][a-z.]{0,39}") String person,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String window,

        @Nullable @Pattern(regexp = "\\d{6}-\\d{8}-\\d{4,6}")
        String caseNo,

        @NotBlank @Size(max = 4_000) String text,
        @Nullable @Valid Reporter reporter) {

    record Reporter(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Pattern(regexp = "\\+?[0-9-]{7,20}") String phone) {}

    ComplaintChannel channelOrOnline() {
        return channel == null ? ComplaintChannel.ONLINE : channel;
    }
}

package org.servicehall.intake.api.appointment;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.servicehall.contracts.Channel;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.vault.Unguarded;

/**
 * An urgent need outside working time (A3).
 *
 * @param clerk who is to be notified
 */
record AppointmentDutyRequest(
        @NotBlank @MatterId String matterId,
        @NotNull Channel channel,

        @NotBlank @UserId String clerk,

        @Unguarded(KEPT_IN_VAULT) @NotNull @Valid AppointmentCaller person) {

    record Closing(@NotBlank @Size(max = 500) String result) {}
}

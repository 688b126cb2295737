package org.servicehall.intake.api.erasure;

import static org.servicehall.platform.vault.Unguarded.Because.ONLY_SEARCHED_BY;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.contracts.erasure.ErasureEvent.Identified;
import org.servicehall.contracts.erasure.ErasureEvent.RefusalGround;
import org.servicehall.intake.api.application.ResidentIdNumber;
import org.servicehall.platform.vault.Unguarded;

/** What is asked about erasing. */
final class ErasureRequests {
    private ErasureRequests() {}

    /**
     * One of the two says who asks.
     *
     * @param idNumber turned into a reference and kept nowhere
     * @param no of an application, appointment or call on duty, for who gave no id number there
     * @param ground what the resident relies on
     */
    record Asking(
            @Unguarded(ONLY_SEARCHED_BY) @Size(max = 18) @ResidentIdNumber @Nullable
            String idNumber,

            @Size(max = 32) @Pattern(regexp = "[0-9]{6}-[A-Z]{0,2}[0-9]{8}-[0-9]{4,10}") @Nullable
            String no,

            @NotNull ErasureGround ground,
            @NotNull Identified identified) {
        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Asking[" + ground + "]";
        }

        void check() {
            if ((idNumber == null) == (no == null)) {
                throw Refusal.unprocessable("erasure-of-one-person", "R3").at("idNumber");
            }
        }
    }

    /**
     * @param ground on which it is granted; null when it is refused
     * @param refusalGround why not; null when it is granted
     * @param legalBasis the provision that the office relies on
     */
    record Deciding(
            @NotNull Boolean granted,
            @Nullable ErasureGround ground,
            @Nullable RefusalGround refusalGround,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotBlank @Size(max = 2000) String reason) {
        /** @return the ground of a grant, which must stand alone */
        ErasureGround grantedOn() {
            if (ground == null || refusalGround != null) {
                throw Refusal.unprocessable("erasure-ground-required", "R3", "ground")
                        .at("ground");
            }
            return ground;
        }

        /** @return the ground of a refusal, which must stand alone */
        RefusalGround refusedOn() {
            if (refusalGround == null || ground != null) {
                throw Refusal.unprocessable("erasure-ground-required", "R3", "refusalGround")
                        .at("refusalGround");
            }
            return refusalGround;
        }
    }
}

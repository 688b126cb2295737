package org.servicehall.platform.resident;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/**
 * Which resident asks at a public path, known by the provider's own token; a controller takes one as an argument. It gives
 * no right of anybody's who works here (ADR 50).
 *
 * @param resident null where nobody has signed in at the provider
 * @param provider what residents call it
 */
public record ResidentCaller(@Nullable Resident resident, String provider) {
    /** In which the gateway hands the provider's token on. */
    public static final String HEADER = "Resident-Token";

    /** @throws Refusal {@code resident-not-signed-in}, 403 */
    public Resident needed() {
        if (resident == null) {
            throw Refusal.forbidden("resident-not-signed-in", "S3", provider);
        }
        return resident;
    }
}

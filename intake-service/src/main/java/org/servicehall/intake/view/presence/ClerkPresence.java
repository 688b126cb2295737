package org.servicehall.intake.view.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's last signatures.
 *
 * @param signedIn null before the first
 * @param signedOut null when the last signature was one of coming
 */
public record ClerkPresence(
        String clerk,
        String hall,
        @Nullable Instant signedIn,
        @Nullable Instant signedOut) {}

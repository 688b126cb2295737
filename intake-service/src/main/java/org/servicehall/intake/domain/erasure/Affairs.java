package org.servicehall.intake.domain.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands against erasing a person's data.
 *
 * @param open numbers of applications, cases and grants that are not over
 * @param keptUntil until when the last archived file must be kept (rule R1); null when nothing is archived
 */
public record Affairs(List<String> open, @Nullable Instant keptUntil) {
    public Affairs {
        open = List.copyOf(open);
    }
}

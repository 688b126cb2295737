package org.servicehall.platform.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document of something that passing time does something to. */
public interface Due {
    /** From this instant on it is due; null when nothing is to come. */
    @Nullable
    Instant next();
}

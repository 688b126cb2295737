package org.servicehall.platform.event;

import java.time.Duration;

/** So many wanted a number of a series at the same time that those before have not been served in time. */
public final class SeriesBusy extends Busy {
    public SeriesBusy(Duration waited) {
        super("waited for " + waited.toMillis() + " ms for those who wanted a number before");
    }
}

package org.servicehall.platform.consumer;

/** What views and automations are measured by alike: operators' dashboards know these names (docs/operations.md). */
public final class ConsumerMeters {
    /** Events that were done. */
    public static final String APPLIED = "hall.events.applied";
    /** Records that wait; not a number while that is not known. */
    public static final String LAG = "hall.events.lag";
    /** The tag that names the view or the automation. */
    public static final String CONSUMER = "consumer";

    private ConsumerMeters() {}

    /** @param lag negative while it is not known */
    public static double known(long lag) {
        return lag < 0 ? Double.NaN : lag;
    }
}

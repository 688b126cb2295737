package org.servicehall.platform.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.letter.LettersOfTopic;
import org.servicehall.platform.projection.UnderWay.Making;

/** How services are doing, each by itself: this one, until the gateway puts the others beside it. */
record ServiceOverview(List<Doing> services) {
    /**
     * How a service is doing.
     *
     * @param service as addresses name it, {@code cases}
     * @param build version of the program; null where it runs from no jar
     * @param status UP, or what its health says otherwise
     * @param ailing its parts that are not UP, and how they are
     * @param projections how far they are; null while the store can't be read, as are letters
     * @param letters what was set aside and waits for somebody
     * @param underWay rebuilds and comparisons; null while store or broker can't be read
     */
    record Doing(
            String service,
            @Nullable String build,
            String status,
            Map<String, String> ailing,
            @Nullable List<Standing> projections,
            @Nullable List<LettersOfTopic> letters,
            @Nullable List<Making> underWay) {}

    /**
     * How far a projection or automation is.
     *
     * @param lag events that wait on this instance's partitions; -1 while it knows nothing of them
     * @param oldest when the oldest of them was sent; null where none waits
     * @param setAside streams of which something was set aside
     */
    record Standing(
            String name,
            boolean automation,
            long lag,
            @Nullable Instant oldest,
            long setAside) {}
}

package org.servicehall.intake.testing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;

/** What the store is asked meanwhile. */
public final class Finds {
    private final MeterRegistry metrics;

    public Finds(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** How often each collection is asked while this is done, without those that are not. */
    public Map<String, Long> during(Runnable action) {
        Map<String, Long> before = counted();
        action.run();
        Map<String, Long> asked = counted();
        before.forEach((collection, times) -> asked.merge(collection, -times, Long::sum));
        asked.values().removeIf(times -> times == 0);
        return asked;
    }

    private Map<String, Long> counted() {
        return metrics.find("hall.store.commands").tag("command", "find").functionCounters().stream()
                .collect(Collectors.toMap(
                        counter -> counter.getId().getTag("collection"), counter -> (long) counter.count(), Long::sum));
    }
}

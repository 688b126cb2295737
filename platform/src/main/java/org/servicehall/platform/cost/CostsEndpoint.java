package org.servicehall.platform.cost;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/costs}, for operators: what this process has asked of its store and sent to the topics since it began. */
@Endpoint(id = "costs")
final class CostsEndpoint {
    /** Meter of the records that were sent to a topic; its tag is the topic. */
    static final String RECORDS = "hall.relay.records";

    private final ObjectProvider<StoreCommands> store;
    private final ObjectProvider<MeterRegistry> metrics;

    CostsEndpoint(ObjectProvider<StoreCommands> store, ObjectProvider<MeterRegistry> metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Both counted since the process began.
     *
     * @param store empty where commands are not counted ({@code hall.store.counted})
     * @param records number of records sent, by topic
     */
    record Costs(List<StoreCommands.Cost> store, Map<String, Long> records) {}

    @ReadOperation
    Costs costs() {
        Map<String, Long> records = new TreeMap<>();
        metrics.ifAvailable(registry -> registry.find(RECORDS)
                .functionCounters()
                .forEach(each -> records.merge(topic(each), (long) each.count(), Long::sum)));
        StoreCommands counting = store.getIfAvailable();
        return new Costs(counting == null ? List.of() : counting.costs(), records);
    }

    private static String topic(FunctionCounter counter) {
        String topic = counter.getId().getTag("topic");
        return topic == null ? "" : topic;
    }
}

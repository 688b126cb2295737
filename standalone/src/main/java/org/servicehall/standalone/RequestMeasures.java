package org.servicehall.standalone;

import com.yammer.metrics.core.MetricName;
import com.yammer.metrics.core.MetricsRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.kafka.server.metrics.KafkaMetricsGroup;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;

/**
 * Has the broker measure the requests that come often over all its life. By itself it keeps the values of the last minutes,
 * eight of each request and sorted, which took a quarter of its network threads' time (ADR 73); nobody reads them here, nor the
 * rates of its meters.
 */
final class RequestMeasures {
    private static final List<String> OFTEN =
            List.of("Fetch", "FetchConsumer", "Produce", "OffsetCommit", "Heartbeat", "ListOffsets");
    private static final List<String> MEASURED = List.of(
            "RequestQueueTimeMs",
            "LocalTimeMs",
            "RemoteTimeMs",
            "ThrottleTimeMs",
            "ResponseQueueTimeMs",
            "ResponseSendTimeMs",
            "TotalTimeMs",
            "RequestBytes");

    private RequestMeasures() {}

    static MetricName name(String request, String measured) {
        return new KafkaMetricsGroup("kafka.network", "RequestMetrics")
                .metricName(measured, Map.of("request", request));
    }

    /** To be called before the broker begins: it takes those that are there, and makes the others. */
    static void make() {
        MetricsRegistry registry = KafkaYammerMetrics.defaultRegistry();
        for (String request : OFTEN) {
            for (String measured : MEASURED) {
                registry.newHistogram(name(request, measured), false);
            }
        }
        keepNoRates(registry);
    }

    /**
     * Each of some two hundred meters would be seen to every five seconds, so that it knows its rate (ADR 75). Those whose pool
     * gets no thread count all the same.
     */
    private static void keepNoRates(MetricsRegistry registry) {
        if (registry.newScheduledThreadPool(1, "meter-tick") instanceof ScheduledThreadPoolExecutor ticks) {
            ticks.setRemoveOnCancelPolicy(true);
            ticks.setThreadFactory(_ -> null);
        }
    }
}

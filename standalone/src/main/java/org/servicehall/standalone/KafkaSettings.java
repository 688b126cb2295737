package org.servicehall.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one node, few threads, small buffers, a history that is never deleted. */
final class KafkaSettings {
    static final String HOST = "127.0.0.1";
    static final int NODE = 1;
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static Map<String, String> of(Path directory, int port) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(node(directory, port));
        settings.putAll(SINGLE_NODE);
        settings.putAll(SMALL);
        settings.putAll(KEEPING);
        return settings;
    }

    private static Map<String, String> node(Path directory, int port) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "log.dirs",
                directory.toString(),
                "listeners",
                CLIENTS + "://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":0",
                "listener.security.protocol.map",
                CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                CLIENTS,
                "controller.listener.names",
                CONTROLLER,
                // The port is filled in when it is known, see KafkaBroker.startUp.
                "controller.quorum.voters",
                NODE + "@0.0.0.0:0");
    }

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            // A record that says nothing, twice a second, is for controllers that follow.
            "metadata.max.idle.interval.ms", "0",
            // A killed broker is let in again when its session has run out.
            "broker.session.timeout.ms", "4000",
            "broker.heartbeat.interval.ms", "1000");

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "3"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("group.coordinator.threads", "1"),
            Map.entry("share.coordinator.threads", "1"),
            Map.entry("offsets.topic.num.partitions", "5"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.num.partitions", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("log.cleaner.io.buffer.size", "131072"),
            Map.entry("log.segment.bytes", "67108864"),
            Map.entry("log.index.size.max.bytes", "262144"),
            Map.entry("metadata.log.segment.bytes", "16777216"),
            Map.entry("metadata.max.retention.bytes", "33554432"));

    private static final Map<String, String> KEEPING = Map.of(
            "auto.create.topics.enable", "false",
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "offsets.retention.minutes", String.valueOf(365 * 24 * 60),
            // An acknowledged record is in the page cache, which a SIGKILL doesn't touch; the flush bounds what a power
            // failure takes.
            "log.flush.interval.ms", "1000",
            "log.flush.scheduler.interval.ms", "1000");
}

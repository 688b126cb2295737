package org.servicehall.standalone;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** Kafka's own broker and KRaft controller as one node in this process. */
final class KafkaBroker implements AutoCloseable {
    private final BrokerServer broker;
    private final ControllerServer controller;

    private KafkaBroker(BrokerServer broker, ControllerServer controller) {
        this.broker = broker;
        this.controller = controller;
    }

    static KafkaBroker start(Path directory, int port) {
        KafkaConfig config = new KafkaConfig(KafkaSettings.of(directory, port), false);
        format(directory);
        RequestMeasures.make();
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> directories =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaBroker.class), "");
        CompletableFuture<Map<Integer, InetSocketAddress>> voters = new CompletableFuture<>();
        SharedServer shared = new SharedServer(
                config,
                directories._1(),
                Time.SYSTEM,
                new Metrics(),
                voters,
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        KafkaBroker kafka = new KafkaBroker(
                new BrokerServer(shared),
                new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2()));
        kafka.startUp(voters, port);
        return kafka;
    }

    /** The controller takes any free port and tells it to the one voter: itself. Nobody else needs to know it. */
    private void startUp(CompletableFuture<Map<Integer, InetSocketAddress>> voters, int port) {
        CompletableFuture<?> told = controller
                .socketServerFirstBoundPortFuture()
                .thenAccept(bound -> voters.complete(
                        Map.of(KafkaSettings.NODE, new InetSocketAddress(InetAddress.getLoopbackAddress(), bound))));
        try {
            controller.startup();
            told.get(1, TimeUnit.SECONDS);
            broker.startup();
        } catch (RuntimeException | ExecutionException | TimeoutException e) {
            close();
            throw new BackboneFailure("Kafka did not start on port " + port + "; is the port taken?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new BackboneFailure("Interrupted while Kafka started", e);
        }
    }

    /** Gives an empty directory its identity; one that has it keeps it. */
    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setNodeId(KafkaSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(Optional.of(directory.toString()))
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            formatter.run();
            LoggerFactory.getLogger(KafkaBroker.class)
                    .info(
                            "{} is new: every topic is empty. A store that is not has more; its services say so",
                            directory);
        } catch (Exception e) {
            throw new BackboneFailure("The directory " + directory + " can't be prepared for Kafka", e);
        }
    }

    String address() {
        return KafkaSettings.HOST + ":" + broker.boundPort(new ListenerName(KafkaSettings.CLIENTS));
    }

    void awaitStop() {
        broker.awaitShutdown();
    }

    @Override
    public void close() {
        try {
            broker.shutdown();
        } catch (KafkaException e) {
            LoggerFactory.getLogger(KafkaBroker.class).warn("The broker did not stop cleanly", e);
        } finally {
            controller.shutdown();
        }
    }
}

package org.servicehall.platform.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The images of production in Docker; Testcontainers removes them when the JVM ends. */
final class DockerStack {
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.0";
    private static final String MONGO_IMAGE = "mongo:8.0";
    static final String IMAGES = KAFKA_IMAGE + " and " + MONGO_IMAGE + " in Docker";

    private final KafkaContainer kafka;
    private final MongoDBContainer mongo;

    private DockerStack(KafkaContainer kafka, MongoDBContainer mongo) {
        this.kafka = kafka;
        this.mongo = mongo;
    }

    /** Modules that do not depend on Testcontainers run their tests on the embedded stack. */
    static boolean answers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    static DockerStack start() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        MongoDBContainer mongo = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
        kafka.start();
        mongo.start();
        return new DockerStack(kafka, mongo);
    }

    String kafka() {
        return kafka.getBootstrapServers();
    }

    String mongoUri(String database) {
        return mongo.getReplicaSetUrl(database);
    }
}

package org.servicehall.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the stack is: by the same variables that {@code ./hall} goes by.
 *
 * @param home the directory of {@code hall}
 * @param data where the stack keeps its state and logs
 */
public record Settings(URI gateway, Path home, Path data, String kafka, String mongo) {
    private static final String HERE = "127.0.0.1:";

    public static Settings of(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HALL_HOME", "."));
        return new Settings(
                URI.create("http://localhost:" + environment.getOrDefault("HALL_GATEWAY_PORT", "8080")),
                home,
                home.resolve(environment.getOrDefault("HALL_DATA", "data")),
                HERE + environment.getOrDefault("HALL_KAFKA_PORT", "19092"),
                "mongodb://" + HERE + environment.getOrDefault("HALL_MONGO_PORT", "27117"));
    }

    public Path logs() {
        return data.resolve("logs");
    }
}

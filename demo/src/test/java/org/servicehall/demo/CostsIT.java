package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one case and what rest cost is written down in {@code docs/costs.json} and does not grow unseen: what makes it dearer
 * writes the file anew, by {@code -Dcosts.write=true}, and shows it in its diff.
 */
class CostsIT {
    private static final Path WRITTEN_DOWN = Path.of("..", "docs", "costs.json");
    private static final JsonMapper JSON = new JsonMapper();
    /** How many events a batch covers is a matter of timing, and so is how often a view is asked whether it has them. */
    private static final double UNCERTAIN = 0.1;

    private static final double FEW_COMMANDS = 4;
    private static final double FEW_BYTES = 4_000;

    private static final Path FOLDER =
            Path.of("target", "stack-" + UUID.randomUUID()).toAbsolutePath();

    private static RunningHall running;

    private final List<String> dearer = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        running = RunningHall.up(FOLDER.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void aCaseAndRestCostNoMoreThanIsWrittenDown() throws Exception {
        Path counted = FOLDER.resolve("costs.json");
        running.run("bench", "costs", "10", counted.toString());
        if (Boolean.getBoolean("costs.write")) {
            Files.copy(counted, WRITTEN_DOWN, StandardCopyOption.REPLACE_EXISTING);
        }

        JsonNode now = read(counted);
        JsonNode then = read(WRITTEN_DOWN);
        for (String what : List.of("case", "rest")) {
            compare(what, now.path(what), then.path(what));
        }

        assertThat(dearer)
                .as("dearer than docs/costs.json says:%n%s", now.toPrettyString())
                .isEmpty();
    }

    private void compare(String what, JsonNode now, JsonNode then) {
        compare(what + ", bytes", now.path("bytes"), then.path("bytes"), FEW_BYTES);
        now.path("services")
                .forEachEntry((service, costs) -> compare(
                        what + ", commands of " + service,
                        costs.path("commands"),
                        then.path("services").path(service).path("commands"),
                        FEW_COMMANDS));
        now.path("records")
                .forEachEntry((topic, records) -> compare(
                        what + ", records on " + topic,
                        records,
                        then.path("records").path(topic),
                        1));
    }

    private void compare(String what, JsonNode now, JsonNode then, double few) {
        if (now.asDouble() > then.asDouble(0) * (1 + UNCERTAIN) + few) {
            dearer.add("%s: %s, written down are %s".formatted(what, now, then));
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}

package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private static final Path FOLDER =
            Path.of("target", "stack-" + UUID.randomUUID()).toAbsolutePath();

    private static RunningHall running;

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
        assertThat(Costs.dearer(now, then))
                .as("other than docs/costs.json says:%n%s", now.toPrettyString())
                .isEmpty();
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }
}

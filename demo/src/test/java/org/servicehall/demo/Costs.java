package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Costs as {@code ./hall bench costs} counts them, beside those that are written down in {@code docs/costs.json}. What one case
 * and what rest cost does not grow unseen: what makes it dearer writes the file anew, by {@code -Dcosts.write=true}, and shows
 * it in its diff.
 */
final class Costs {
    private static final Path WRITTEN_DOWN = Path.of("..", "docs", "costs.json");
    private static final JsonMapper JSON = new JsonMapper();

    /** How many events a batch covers is a matter of timing, and so is how often a view is asked whether it has them. */
    private static final double UNCERTAIN = 0.1;

    private static final double FEW_COMMANDS = 4;
    /** What is done once a minute falls into a minute of rest once, twice or not at all: of a service's, and of all together. */
    private static final double FEW_COMMANDS_AT_REST = 9;

    private static final double FEW_BYTES = 4_000;
    /** The largest of them writes all that was counted since the last. */
    private static final double FEW_BYTES_AT_REST = 12_000;

    private static final double ONE_RECORD = 1;

    private final List<String> faults = new ArrayList<>();

    private Costs() {}

    static void hold(RunningHall running) throws IOException, InterruptedException {
        Path counted = Path.of("target", "costs.json").toAbsolutePath();
        running.run("bench", "costs", "10", counted.toString());
        if (Boolean.getBoolean("costs.write")) {
            Files.copy(counted, WRITTEN_DOWN, StandardCopyOption.REPLACE_EXISTING);
        }
        JsonNode now = JSON.readTree(Files.readString(counted));
        assertThat(dearer(now, JSON.readTree(Files.readString(WRITTEN_DOWN))))
                .as("beside docs/costs.json; counted is in %s", counted)
                .isEmpty();
    }

    /** What is dearer now than it was then, and what was counted then and isn't now: that costs nobody knows what. */
    static List<String> dearer(JsonNode now, JsonNode then) {
        Costs costs = new Costs();
        for (String what : List.of("case", "rest")) {
            costs.compare(what, now.path(what), then.path(what));
        }
        return costs.faults;
    }

    private void compare(String what, JsonNode now, JsonNode then) {
        boolean rest = what.equals("rest");
        compare(what + ", bytes", now.path("bytes"), then.path("bytes"), rest ? FEW_BYTES_AT_REST : FEW_BYTES);
        isCounted(what + ", bytes", now.path("bytes"));
        double few = rest ? FEW_COMMANDS_AT_REST : FEW_COMMANDS;
        compare(what + ", commands", now.path("commands"), then.path("commands"), few);
        compareEach(what + ", services", now.path("services"), then.path("services"));
        compareEach(what + ", records", now.path("records"), then.path("records"));
        now.path("services").forEachEntry((service, costs) -> {
            isCounted(what + ", bytes of " + service, costs.path("bytes"));
            compare(
                    what + ", commands of " + service,
                    costs.path("commands"),
                    then.path("services").path(service).path("commands"),
                    few);
        });
        now.path("records")
                .forEachEntry((topic, records) -> compare(
                        what + ", records on " + topic,
                        records,
                        then.path("records").path(topic),
                        ONE_RECORD));
    }

    private void compare(String what, JsonNode now, JsonNode then, double few) {
        if (now.asDouble(0) > then.asDouble(0) * (1 + UNCERTAIN) + few) {
            faults.add("%s: %s, written down are %s".formatted(what, now, then));
        }
    }

    private void compareEach(String what, JsonNode now, JsonNode then) {
        if (then.isEmpty()) {
            faults.add(what + ": none is written down");
        }
        for (String each : then.propertyNames()) {
            if (!now.path(each).isNumber() && !now.path(each).path("commands").isNumber()) {
                faults.add("%s: %s is not counted".formatted(what, each));
            }
        }
    }

    private void isCounted(String what, JsonNode now) {
        if (now.asDouble(0) <= 0) {
            faults.add(what + ": none is counted");
        }
    }
}

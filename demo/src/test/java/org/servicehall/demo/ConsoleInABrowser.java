package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.servicehall.clients.Npm;

/** The web console in the machine's Chromium, as it was built into the gateway's jar. */
final class ConsoleInABrowser {
    private static final Npm CONSOLE =
            new Npm(Path.of("..", "gateway", "console").toAbsolutePath().normalize());

    private ConsoleInABrowser() {}

    /** Every screen in each size and look, and the ways through it, on answers held to the document. */
    static void onPaper() throws Exception {
        run("browser", Map.of());
    }

    /** People of each role at the running hall, one of whose processes is killed under their hands. */
    static void at(RunningHall running) throws Exception {
        run(
                "hall",
                Map.of(
                        "HALL_ADDRESS", running.settings().gateway().toString(),
                        "HALL_DATA", running.environment().get("HALL_DATA")));
    }

    /** What took how long, what was passed over and why, and the sums. */
    private static boolean tells(String line) {
        return line.matches("# (?!Subtest:).*") || line.contains("# SKIP");
    }

    private static void run(String script, Map<String, String> environment) throws Exception {
        assumeTrue(CONSOLE.isThere(), "the console is not tried in a browser without Node");
        Npm.Ran ran = CONSOLE.script(script, environment);
        assertThat(ran.status()).as(ran.text()).isZero();
        ran.text().lines().map(String::strip).filter(ConsoleInABrowser::tells).forEach(System.out::println);
        assumeTrue(!ran.text().contains("SKIP no Chromium"), "the console is not tried without Chromium");
    }
}

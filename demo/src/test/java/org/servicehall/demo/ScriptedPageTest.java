package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptedPageTest {
    @Test
    void everyBlockSaysHowItIsRun() throws IOException {
        assertThat(ScriptedPage.operations().marks()).hasSizeGreaterThan(8).containsOnly("sh", "compose");
        assertThat(ScriptedPage.api().marks()).hasSizeGreaterThan(4).containsOnly("sh", "json");
    }

    @Test
    void itIsOneScriptOnThePortsOfTheStack() throws Exception {
        String script = ScriptedPage.operations().script(Map.of("HALL_GATEWAY_PORT", "18080"), true);

        assertThat(script)
                .contains("localhost:18080/health", "timeout 3 ./hall logs", "timeout 3 kcat -b localhost:19092")
                .doesNotContain("localhost:8080", "docker compose");
        assertThat(new ProcessBuilder("bash", "-n", "-c", script).start().waitFor())
                .isZero();
    }

    @Test
    void theApisPageIsOneToo() throws Exception {
        String script = ScriptedPage.api().script(Map.of("HALL_GATEWAY_PORT", "18080"), true);

        assertThat(script).contains("HALL=localhost:18080").doesNotContain("localhost:8080");
        assertThat(new ProcessBuilder("bash", "-n", "-c", script).start().waitFor())
                .isZero();
    }

    @Test
    void withoutKcatItsCommandsAreSkippedAndSaidToBe() throws IOException {
        assertThat(ScriptedPage.operations().script(Map.of(), false))
                .contains("skipped: kcat is not installed")
                .doesNotContainPattern("(?m)^kcat");
    }
}

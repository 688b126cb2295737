package org.servicehall.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web console is a client too: its types are generated from the document, and its own checks hold it to them. */
class ConsoleTest {
    private static final Npm NPM = new Npm(Path.of("../gateway/console").toAbsolutePath());

    @Test
    void theConsolePassesItsTypesItsLintAndItsTests() throws Exception {
        assumeTrue(NPM.isThere(), "not tried without Node");

        Npm.Ran check = NPM.script("check");

        assertThat(check.status()).as(check.text()).isZero();
    }
}

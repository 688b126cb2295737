package org.servicehall.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Java client is compiled by the build itself. */
class TypeScriptTest {
    private static final Npm NPM = new Npm(Path.of("").toAbsolutePath());

    @Test
    void whatIsGeneratedAndTheExamplesOfItsUsePassTheStrictCompiler() throws Exception {
        assumeTrue(NPM.isThere(), "not compiled without Node");

        Npm.Ran build = NPM.script("build");

        assertThat(build.status()).as(build.text()).isZero();
    }
}

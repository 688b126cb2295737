package org.servicehall.accountability.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the service whole share one: HTTP in front, a store and a broker behind. It signs when a test says so. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hall.ledger.checkpoint-interval=1d",
            "spring.config.additional-location=classpath:application-demo.yml,classpath:meeting-of-tests.yml"
        })
@ContextConfiguration(initializers = TestTokens.Trusted.class)
public interface WholeService {
    Path CHECKPOINT_FILES = folder();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, "hall_accountability_test");
        LedgerKeys.register(registry, CHECKPOINT_FILES);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("checkpoints");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.servicehall.attendance.api;

import java.util.Base64;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the service whole share one: HTTP in front, a store and a broker behind, the demo's clerks on the staff. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.additional-location=classpath:application-demo.yml", "test.staff=topic"})
@ContextConfiguration(initializers = TestTokens.Trusted.class)
interface WholeService {
    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, "hall_attendance");
        registry.add("hall.vault.key", WholeService::key);
        registry.add("hall.vault.index-key", WholeService::key);
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }
}

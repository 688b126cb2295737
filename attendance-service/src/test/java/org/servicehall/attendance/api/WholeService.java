package org.servicehall.attendance.api;

import static org.awaitility.Awaitility.await;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.testing.DemoStaff;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
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
    /** They are entered as the service starts, and become known as in a hall: a little later. */
    @BeforeEach
    default void everybodyIsKnown(@Autowired StaffDirectory directory) {
        await().until(() -> DemoStaff.MEMBERS.stream()
                .allMatch(member -> directory.find(member.hall(), member.user()).isPresent()));
    }

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

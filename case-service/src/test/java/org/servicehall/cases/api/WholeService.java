package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the service whole share one: HTTP in front, a store and a broker behind. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hall.sweep.interval=200ms",
            "hall.sweep.provisional-interval=200ms",
            "hall.departments.members[0].hall=330106",
            "hall.departments.members[0].user=gao.jun",
            "hall.departments.members[0].bodies=住房保障办",
            "hall.departments.members[0].windows=LABOUR"
        })
@ContextConfiguration(initializers = TestTokens.Trusted.class)
public interface WholeService {
    String DATABASE = "hall_cases";

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, DATABASE);
    }

    /** Intake accepts an application, and its case opens by itself. */
    static String open(Hall hall, ApplicationAccepted accepted) throws Exception {
        var no = Hall.accept(accepted);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/cases/" + no, "If-Version-At-Least", "2")
                                .statusCode())
                        .isEqualTo(200));
        return no;
    }
}

package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Who appears in one of these tests appears in no other: what is repeated within a minute has no second line. */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class SecurityLogTest {
    /** Others of the global registry may be closed, and count nothing any more. */
    private static final MeterRegistry COUNTS = new SimpleMeterRegistry();

    private static final Logger SECURITY = (Logger) LoggerFactory.getLogger("security");

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(COUNTS);
        SECURITY.setLevel(Level.INFO);
        log.start();
        SECURITY.addAppender(log);
    }

    @AfterEach
    void hushUp() {
        Metrics.removeRegistry(COUNTS);
        SECURITY.detachAppender(log);
        SECURITY.setLevel(null);
    }

    @Test
    void aRefusedRoleIsToldByUserAndPatternOfThePath() throws Exception {
        String auditor = TestTokens.of("an.jing", "330106", Role.AUDITOR);

        assertThat(get("/api/things/7", auditor)).isEqualTo(403);
        assertThat(get("/actuator/env", auditor)).isEqualTo(403);
        assertThat(get("/api/public/fails/forbidden", auditor)).isEqualTo(403);

        assertThat(lines("an.jing"))
                .containsExactly(
                        "refused user=an.jing method=GET path=/api/things/{no} code=forbidden",
                        "refused user=an.jing method=GET path=- code=forbidden",
                        "refused user=an.jing method=GET path=/api/public/fails/{how} code=own-case");
    }

    @Test
    void aNumberOfAnotherHallIsToldWithoutTheNumber() {
        var actor = new Actor("bai.lu", "330106", Set.of(Role.CLERK), null);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HallGuard.check(actor, "340123-20261123-0001"));

        assertThat(lines("bai.lu")).containsExactly("refused user=bai.lu code=other-hall");
    }

    @Test
    void aBadTokenIsCountedWhereverItComesFrom() throws Exception {
        double before = count(SecurityEvent.BAD_TOKEN);

        assertThat(get("/api/things/7", "rubbish")).isEqualTo(401);

        assertThat(count(SecurityEvent.BAD_TOKEN)).isEqualTo(before + 1);
    }

    private static double count(SecurityEvent event) {
        return COUNTS.counter("security.events", "kind", event.code()).count();
    }

    private List<String> lines(String user) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(" user=" + user + " "))
                .toList();
    }

    private int get(String path, String token) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }
}

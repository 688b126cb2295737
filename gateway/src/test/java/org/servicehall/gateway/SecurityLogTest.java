package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.log.SecurityLog;
import org.slf4j.LoggerFactory;
import org.springframework.test.util.ReflectionTestUtils;

/** Each event comes from an address of its own: what is repeated within a minute has no second line. */
class SecurityLogTest {
    private static RunningGateway gateway;
    private static final MeterRegistry COUNTS = new SimpleMeterRegistry();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Logger security = (Logger) LoggerFactory.getLogger("security");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String address = "192.0.2." + ADDRESSES.incrementAndGet();

    @BeforeAll
    static void start() {
        Metrics.addRegistry(COUNTS);
        gateway = RunningGateway.start(
                "embedded,demo",
                "hall.gateway.limits.open.requests=10",
                "hall.residents.issuer-uri=http://localhost:${server.port}/demo/residents",
                "hall.residents.client-id=service-hall-residents",
                "hall.gateway.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
    }

    @AfterAll
    static void stop() {
        Metrics.removeRegistry(COUNTS);
        gateway.close();
    }

    /** As when the minute is over in which other tests have filled the log. */
    @BeforeEach
    void aMinuteHasPassed() {
        Object lines = Objects.requireNonNull(ReflectionTestUtils.getField(SecurityLog.class, "LINES"));
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(lines, "windows"))).clear();
    }

    @BeforeEach
    void listen() {
        security.setLevel(Level.INFO);
        log.start();
        security.addAppender(log);
    }

    @AfterEach
    void hushUp() {
        security.detachAppender(log);
        security.setLevel(null);
    }

    @Test
    void signing_in_and_out_has_a_line_each() {
        var browser = new Browser(gateway);
        browser.signIn("wang.fang", "demo-wang.fang");
        browser.submit("/logout", Map.of("_csrf", csrf(browser)));

        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .anyMatch(line -> line.startsWith("sign-in user=wang.fang method=GET path=/login address="))
                .anyMatch(line -> line.startsWith("sign-out user=wang.fang method=POST path=/logout address="));
        assertThat(count("sign-in")).isPositive();
    }

    @Test
    void a_failed_sign_in_names_whom_it_was_tried_for_and_nothing_that_somebody_typed() {
        token("{\"user\":\"luo.wei\",\"password\":\"hunter2\"}");
        token("{\"user\":\"my-password-1\",\"password\":\"luo.wei\"}");

        assertThat(lines())
                .containsExactly(
                        "sign-in-failed user=luo.wei method=POST path=/demo address=" + address,
                        "sign-in-failed user=unknown method=POST path=/demo address=" + address);
        assertThat(count("sign-in-failed")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_account_that_waits_is_told_as_a_limit() {
        for (int i = 0; i < 6; i++) {
            token("{\"user\":\"tan.yu\",\"password\":\"x\"}");
        }

        assertThat(lines())
                .containsExactly(
                        "sign-in-failed user=tan.yu method=POST path=/demo address=" + address,
                        "limit user=tan.yu method=POST path=/demo address=" + address);
    }

    @Test
    void a_resident_is_told_of_and_never_named() {
        for (int i = 0; i < 6; i++) {
            atTheDemosProvider("username=lin.xiulan&password=hunter2");
        }
        gateway.get("/resident/sign-in/return?code=x&state=y", from());

        assertThat(lines())
                .containsExactly(
                        "sign-in-failed user=resident method=POST path=/demo address=" + address,
                        "limit user=resident method=POST path=/demo address=" + address,
                        "sign-in-failed user=resident method=GET path=/resident address=" + address);
    }

    @Test
    void a_made_up_answer_of_the_issuer_is_a_failed_sign_in() {
        gateway.get("/login/oauth2/code/hall?code=x&state=y", from());

        assertThat(lines()).containsExactly("sign-in-failed user=unknown method=GET path=/login address=" + address);
    }

    @Test
    void what_is_refused_is_told_by_the_pattern_of_its_path() {
        gateway.get("/api/cases/%E5%BC%A0%E4%B8%89", from("Authorization", "Bearer rubbish"));
        gateway.get("/api/ops/cases/projections", from(gateway.tokens().bearer("CLERK")));

        assertThat(lines())
                .containsExactly(
                        "bad-token method=GET path=/api/cases/** address=" + address,
                        "refused user=wang.fang method=GET path=/api/ops/cases/** address=" + address);
    }

    @Test
    void a_form_of_another_site_is_told_without_the_address_it_made_up() {
        gateway.postJson("/login", "{}", from());
        gateway.postJson("/hunter2", "{}", from());

        assertThat(lines())
                .containsExactly(
                        "foreign-form method=POST path=/login address=" + address,
                        "foreign-form method=POST path=other address=" + address);
    }

    @Test
    void a_limit_is_told_once_however_often_it_is_hit() {
        double before = count("limit");
        for (int i = 0; i < 40; i++) {
            gateway.get("/api/matters/x", from());
        }

        assertThat(lines()).containsExactly("limit method=GET path=/api/matters/** address=" + address);
        assertThat(count("limit")).isEqualTo(before + 30);
    }

    private void token(String body) {
        gateway.postJson("/demo/tokens", body, from());
    }

    private void atTheDemosProvider(String form) {
        String asked = "?response_type=code&client_id=service-hall-residents&scope=openid&state=s&nonce=n"
                + "&code_challenge_method=S256&code_challenge=" + "c".repeat(43)
                + "&redirect_uri=" + gateway.at("/resident/sign-in/return");
        gateway.send(gateway.request("/demo/residents/authorize" + asked)
                .headers(from("Content-Type", "application/x-www-form-urlencoded"))
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private String[] from(String... headers) {
        return Stream.concat(Stream.of("X-Forwarded-For", address), Stream.of(headers))
                .toArray(String[]::new);
    }

    private static String csrf(Browser browser) {
        var matcher = Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(browser.open("/session").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** In a registry of this test's: others of the global one may be closed, and count nothing any more. */
    private static double count(String kind) {
        return COUNTS.counter("security.events", "kind", kind).count();
    }

    private List<String> lines() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.endsWith(" address=" + address))
                .toList();
    }
}

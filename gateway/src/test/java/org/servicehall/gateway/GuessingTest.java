package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wrong passwords for one account, from wherever they come; each test has an account of its own. */
class GuessingTest {
    private static final AtomicLong TIME = new AtomicLong();
    private static RunningGateway gateway;
    private static int addresses;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.startAt(TIME::get, "hall.gateway.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void after_five_wrong_passwords_an_account_waits_longer_each_time() {
        guessFiveTimes("li.na");
        for (int seconds = 1; seconds <= 512; seconds *= 2) {
            assertWaits(guess("li.na", "guess"), seconds);
            pass(Duration.ofSeconds(seconds));
            assertThat(guess("li.na", "guess").statusCode()).isEqualTo(401);
        }
        for (int i = 0; i < 3; i++) {
            assertWaits(guess("li.na", "guess"), 900);
            pass(Duration.ofMinutes(15));
            assertThat(guess("li.na", "guess").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void while_it_waits_the_right_password_opens_nothing_and_afterwards_all_is_forgotten() {
        guessFiveTimes("chen.jie");
        assertWaits(guess("chen.jie", "demo-chen.jie"), 1);
        pass(Duration.ofSeconds(1));
        assertThat(guess("chen.jie", "demo-chen.jie").statusCode()).isEqualTo(200);

        guessFiveTimes("chen.jie");
        assertWaits(guess("chen.jie", "guess"), 1);
    }

    @Test
    void an_account_that_nobody_has_is_answered_like_any_other() {
        for (int i = 0; i < 12; i++) {
            var known = guess("zhao.lei", "guess");
            var unknown = guess("zhao.lai", "guess");
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
            assertThat(unknown.body()).isEqualTo(known.body());
            assertThat(unknown.headers().map().keySet())
                    .isEqualTo(known.headers().map().keySet());
            assertThat(unknown.headers().firstValue("Retry-After"))
                    .isEqualTo(known.headers().firstValue("Retry-After"));
            pass(Duration.ofMillis(700));
        }
    }

    @Test
    void one_account_waits_and_another_does_not() {
        guessFiveTimes("sun.yan");

        assertThat(guess("zhou.min", "demo-zhou.min").statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_says_how_long_and_takes_the_password_then() {
        guessFiveTimes("gao.jun");
        var browser = new Browser(gateway);

        var refused = browser.signIn("gao.jun", "demo-gao.jun");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.body()).contains("密码输错次数过多，请 1 秒后再试。", "name=\"password\"");
        assertThat(browser.sessionCookie()).isEmpty();
        pass(Duration.ofSeconds(1));
        var form =
                Map.of("username", "gao.jun", "password", "demo-gao.jun", "_csrf", Browser.hiddenCsrf(refused.body()));
        assertThat(browser.follow(browser.submit("/login", form)).uri()).isEqualTo(gateway.at("/"));
    }

    private static void guessFiveTimes(String account) {
        for (int i = 0; i < 5; i++) {
            assertThat(guess(account, "guess").statusCode()).isEqualTo(401);
        }
    }

    private static void assertWaits(HttpResponse<String> answer, int seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(Integer.toString(seconds));
        assertThat(answer.body()).contains("too-many-requests");
    }

    /** Each from another address. */
    private static HttpResponse<String> guess(String user, String password) {
        addresses++;
        return gateway.postJson(
                "/demo/tokens",
                "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}",
                "X-Forwarded-For",
                "198.51.%d.%d".formatted(addresses / 250, addresses % 250));
    }

    private static void pass(Duration time) {
        TIME.addAndGet(time.toNanos());
    }
}

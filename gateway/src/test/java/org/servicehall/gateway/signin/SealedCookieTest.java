package org.servicehall.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SealedCookieTest {
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2025-09-26T01:00:00Z"));
    private final SealedCookie cookie = cookie("hall_sign_in");

    @Test
    void what_the_browser_keeps_reads_back_until_it_ends() {
        String kept = put(cookie, "state\nnonce\nverifier");
        assertThat(kept).doesNotContain("state");

        assertThat(cookie.read(with("hall_sign_in", kept))).hasValue("state\nnonce\nverifier");
        time.set(time.get().plus(Duration.ofMinutes(15)).minusMillis(1));
        assertThat(cookie.read(with("hall_sign_in", kept))).isPresent();
        time.set(time.get().plusMillis(1));
        assertThat(cookie.read(with("hall_sign_in", kept))).isEmpty();
    }

    @Test
    void two_of_the_same_text_have_nothing_in_common() {
        assertThat(put(cookie, "x")).isNotEqualTo(put(cookie, "x"));
    }

    @Test
    void one_that_was_changed_is_none() {
        String kept = put(cookie, "abc"); // 39 bytes sealed: no bit of the last character is idle
        for (int i = 0; i < kept.length(); i++) {
            char other = kept.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = kept.substring(0, i) + other + kept.substring(i + 1);
            assertThat(cookie.read(with("hall_sign_in", changed))).isEmpty();
        }
        for (String rubbish : new String[] {"", "A", "====", "*", kept.substring(1), kept + "AAAA"}) {
            assertThat(cookie.read(with("hall_sign_in", rubbish))).isEmpty();
        }
        assertThat(cookie.read(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void one_of_another_gateway_or_another_purpose_is_none() {
        String kept = put(cookie, "x");

        assertThat(cookie("hall_sign_in").read(with("hall_sign_in", kept))).isEmpty();
        assertThat(cookie.read(with("hall_other", kept))).isEmpty();
    }

    private SealedCookie cookie(String name) {
        return new SealedCookie(name, false, Duration.ofMinutes(15), time::get);
    }

    private static String put(SealedCookie cookie, String text) {
        var response = new MockHttpServletResponse();
        cookie.put(response, text);
        String header = response.getHeader("Set-Cookie");
        return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
    }

    private static MockHttpServletRequest with(String name, String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, value));
        return request;
    }
}

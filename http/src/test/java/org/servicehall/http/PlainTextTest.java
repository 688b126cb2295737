package org.servicehall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is seen at a glance is judged as the framework judges it. */
class PlainTextTest {
    @Test
    void a_header_may_hold_the_characters_that_the_framework_lets_pass() {
        assertThat(texts().filter(text -> !passesAsValue(PlainText.firewall(), text)))
                .containsExactlyElementsOf(texts().filter(text -> !passesAsValue(new StrictHttpFirewall(), text))
                        .toList());
    }

    @Test
    void a_headers_name_may_hold_the_characters_that_the_framework_lets_pass() {
        assertThat(texts().filter(text -> !passesAsName(PlainText.firewall(), text)))
                .containsExactlyElementsOf(texts().filter(text -> !passesAsName(new StrictHttpFirewall(), text))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc.def-ghi_j~k+l/m",
                "Bearer abc==",
                "Bearer =",
                "Bearer a=b",
                "Bearer ",
                "Bearer",
                "Bearer  abc",
                "Bearer abc ",
                "Bearer abc def",
                "bearer abc",
                "BEARER abc",
                "Bearerabc",
                "Bearer a,b",
                "Bearer ab\u00e9",
                "Bearer ab\nc",
                "Basic abc",
                ""
            })
    void a_token_is_found_and_refused_as_by_the_framework(String header) {
        assertThat(found(PlainText.bearerTokens(), header)).isEqualTo(found(new DefaultBearerTokenResolver(), header));
    }

    @Test
    void no_token_is_none() {
        assertThat(PlainText.bearerTokens().resolve(new MockHttpServletRequest()))
                .isNull();
    }

    @Test
    void a_token_in_the_address_or_a_form_is_none() {
        var request = new MockHttpServletRequest("GET", "/api/cases");
        request.setParameter("access_token", "abc");
        assertThat(PlainText.bearerTokens().resolve(request)).isNull();
        request.addHeader("Authorization", "Bearer def");
        assertThat(PlainText.bearerTokens().resolve(request)).isEqualTo("def");
    }

    /** Each character alone and between others; one of two halves, too. */
    private static Stream<String> texts() {
        return Stream.concat(
                IntStream.rangeClosed(0, 0xFFFF).mapToObj(each -> "a" + (char) each + "b"),
                List.of("", "\t", "\uD83D\uDE00", "no\ttab", "x".repeat(9_000)).stream());
    }

    private static boolean passesAsValue(HttpFirewall firewall, String text) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Some", text);
        return passes(() -> firewall.getFirewalledRequest(request).getHeader("Some"));
    }

    private static boolean passesAsName(HttpFirewall firewall, String text) {
        return passes(() -> firewall.getFirewalledRequest(new MockHttpServletRequest("GET", "/"))
                .getHeader(text));
    }

    private static boolean passes(Supplier<@Nullable String> reading) {
        try {
            var _ = reading.get();
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }

    private static String found(BearerTokenResolver resolver, String header) {
        var request = new MockHttpServletRequest("GET", "/api/cases");
        request.addHeader("Authorization", header);
        try {
            return Optional.ofNullable(resolver.resolve(request)).orElse("none");
        } catch (OAuth2AuthenticationException refused) {
            return "refused: " + refused.getError();
        }
    }
}

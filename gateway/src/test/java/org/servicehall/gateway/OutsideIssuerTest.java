package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.route.Service;

/** As in production: no profile, any OIDC provider. */
class OutsideIssuerTest {
    private final AtomicLong time = new AtomicLong();

    @Test
    void tokens_and_browsers_go_by_the_provider_once_it_is_there() {
        RSAKey key = TestKeys.named("provider");
        try (var provider = StubService.start("provider");
                var gateway = production(provider, "hall.gateway.address=https://hall.example")) {
            var token = new TestTokens(key, provider.address().toString()).bearer("CLERK");
            provider.answerJson("/.well-known/openid-configuration", 500, "{}");
            assertThat(gateway.get("/api/cases", token).statusCode()).isEqualTo(503);
            assertThat(gateway.get("/sign-in").statusCode()).isEqualTo(503);
            assertThat(gateway.get("/oauth2/authorization/hall").statusCode()).isEqualTo(503);
            assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);

            describe(provider, key);
            time.addAndGet(Duration.ofSeconds(5).toNanos());

            assertThat(gateway.get("/api/cases", token).statusCode()).isEqualTo(200);
            assertThat(gateway.behind(Service.CASES).take().header("Authorization"))
                    .isEqualTo(token[1]);
            assertThat(gateway.get("/sign-in").headers().firstValue("Location"))
                    .hasValue("https://hall.example/oauth2/authorization/hall");
            var start = gateway.get("/oauth2/authorization/hall");
            assertThat(start.headers().firstValue("Location").orElseThrow())
                    .startsWith(provider.address() + "/authorize?")
                    .contains("redirect_uri=https://hall.example/login/oauth2/code/hall", "code_challenge=");
            assertThat(start.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void a_browser_signs_in_at_the_provider_with_cookies_held_to_this_host_and_to_https() {
        RSAKey key = TestKeys.named("provider");
        try (var provider = StubService.start("provider");
                var gateway = production(provider, "hall.gateway.address=https://hall.example")) {
            describe(provider, key);
            var start = gateway.get("/oauth2/authorization/hall");
            assertHeld(start, "__Host-hall_sign_in=");
            var asked = start.headers().firstValue("Location").orElseThrow();
            var token = new TestTokens(key, provider.address().toString())
                    .with(claims -> claims.audience("service-hall-gateway").claim("nonce", part(asked, "nonce")));
            provider.answerJson("/token", 200, """
                    {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":600,"scope":"openid hall"}
                    """.formatted(token));
            String answer = "/login/oauth2/code/hall?code=once&state=" + part(asked, "state");
            String underWay =
                    start.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

            assertThat(gateway.get(answer).headers().firstValue("Location")).hasValue("/?sign-in=failed");
            assertThat(gateway.get(answer + "x", "Cookie", underWay).headers().firstValue("Location"))
                    .hasValue("/?sign-in=failed");
            assertThat(gateway.sessions()).isZero();

            var in = gateway.get(answer, "Cookie", underWay);
            assertThat(in.headers().firstValue("Location")).hasValue("/");
            assertHeld(in, "__Host-hall_session=");
            assertThat(gateway.sessions()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/oauth2/jwks", "/oauth2/token", "/.well-known/openid-configuration"})
    void there_is_no_issuer_of_our_own(String address) {
        try (var provider = StubService.start("provider");
                var gateway = production(provider)) {
            assertThat(gateway.get(address).statusCode()).isEqualTo(404);
            assertThat(gateway.postJson("/demo/tokens", "{\"user\":\"ops\",\"password\":\"demo-ops\"}")
                            .statusCode())
                    .isIn(403, 404);
        }
    }

    @Test
    void without_a_provider_the_gateway_does_not_start() {
        assertThatThrownBy(() -> RunningGateway.start(""))
                .rootCause()
                .hasMessageContaining("must name the OIDC provider");
    }

    @Test
    void nobody_signs_in_over_a_network_in_clear() {
        try (var provider = StubService.start("provider")) {
            assertThatThrownBy(() -> production(provider, "hall.gateway.address=http://hall.example"))
                    .rootCause()
                    .hasMessageContaining("must reach the gateway by https");
        }
    }

    private static void assertHeld(HttpResponse<String> answer, String cookie) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(set -> assertThat(set)
                        .startsWith(cookie)
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    private static String part(String address, String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(matcher.find()).as(address).isTrue();
        return matcher.group(1);
    }

    private RunningGateway production(StubService provider, String... settings) {
        var all = new java.util.ArrayList<>(java.util.List.of(settings));
        all.add("hall.security.issuer-uri=" + provider.address());
        all.add("hall.security.client-secret=secret");
        return RunningGateway.startAt("", time::get, all.toArray(String[]::new));
    }

    private static void describe(StubService provider, RSAKey key) {
        provider.answerJson("/.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(provider.address()));
        provider.answerJson("/keys", 200, new JWKSet(key.toPublicJWK()).toString());
    }
}

package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As in production: whatever strangers send, the provider is asked seldom, and not waited for long. */
class ProviderCallsTest {
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final StubService provider = StubService.start("provider");
    private RunningGateway gateway;
    private RSAKey key;

    @BeforeEach
    void start() {
        key = TestKeys.named("first");
        gateway = startWaitingFor("30s");
    }

    private RunningGateway startWaitingFor(String patience) {
        return RunningGateway.startAt(
                "",
                time::get,
                "hall.gateway.timeouts.issuer=" + patience,
                "hall.gateway.address=https://hall.example",
                "hall.gateway.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
                "hall.security.issuer-uri=" + provider.address(),
                "hall.security.client-secret=secret");
    }

    @AfterEach
    void stop() {
        gateway.close();
        provider.close();
    }

    @Test
    void tokens_of_keys_that_nobody_has_do_not_make_the_gateway_ask_for_keys_each_time() {
        describe(key);
        assertThat(status(key, "192.0.2.1")).isEqualTo(200);

        for (int i = 0; i < 100; i++) {
            assertThat(status(named(key, "invented" + i), "198.51.100." + i)).isEqualTo(401);
        }

        assertThat(asked.get()).isLessThanOrEqualTo(4);
        assertThat(status(key, "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void a_new_key_of_the_provider_is_found_by_the_first_token_signed_with_it() {
        describe(key);
        assertThat(status(key, "192.0.2.1")).isEqualTo(200);
        RSAKey next = TestKeys.named("next");
        describe(key, next);
        time.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(status(next, "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void known_keys_stay_good_while_the_provider_is_away() {
        describe(key);
        assertThat(status(key, "192.0.2.1")).isEqualTo(200);
        provider.answerJson(DISCOVERY, 500, "{}");
        provider.answerJson("/keys", 500, "{}");
        time.addAndGet(Duration.ofHours(30).toNanos());

        assertThat(status(key, "192.0.2.1")).isEqualTo(200);
        assertThat(gateway.get("/sign-in").statusCode()).isEqualTo(302);
    }

    @Test
    void a_provider_that_is_away_is_not_asked_by_everybody() {
        provider.answer(DISCOVERY, exchange -> {
            asked.incrementAndGet();
            StubService.send(exchange, 500, "{}");
        });
        for (int i = 0; i < 30; i++) {
            assertThat(gateway.get("/sign-in", "X-Forwarded-For", "198.51.100." + i)
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(asked.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_provider_that_says_nothing_is_not_waited_for_long() {
        var silence = new CountDownLatch(1);
        provider.answer(DISCOVERY, _ -> {
            try {
                silence.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        gateway.close();
        gateway = startWaitingFor("1s");
        assertThat(gateway.get("/sign-in").statusCode()).isEqualTo(503);
        assertThat(status(key, "192.0.2.1")).isEqualTo(503);
        silence.countDown();
    }

    private int status(RSAKey signing, String address) {
        var token = new TestTokens(signing, provider.address().toString()).bearer("CLERK");
        return gateway.get("/api/cases", token[0], token[1], "X-Forwarded-For", address)
                .statusCode();
    }

    private static RSAKey named(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    private void describe(RSAKey... keys) {
        provider.answerJson(DISCOVERY, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(provider.address()));
        provider.answer("/keys", exchange -> {
            asked.incrementAndGet();
            StubService.send(
                    exchange,
                    200,
                    new JWKSet(List.<JWK>of(keys)).toPublicJWKSet().toString());
        });
    }
}

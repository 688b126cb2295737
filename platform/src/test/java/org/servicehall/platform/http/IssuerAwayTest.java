package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class IssuerAwayTest {
    @ParameterizedTest
    @CsvSource({"hall.security.jwk-set-uri,http://localhost:1/jwks", "hall.security.issuer-uri,http://localhost:1"})
    void aServiceStartsBeforeItsIssuerAndAsksToTryAgain(String setting, String value) throws Exception {
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(DummyService.class)
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:hall-defaults.yml",
                        "--" + setting + "=" + value)) {
            URI uri = URI.create(
                    "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/api/things/7");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(uri)
                                    .header(
                                            "Authorization",
                                            "Bearer " + TestTokens.of("wang.fang", "330106", Role.CLERK))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("issuer-away").doesNotContain("localhost");
        }
    }
}

package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoSessionBeforeSignInTest {
    private static final int ROUNDS = 100;

    private static final List<String> PAGES = List.of(
            "/",
            "/board",
            "/console/",
            "/session",
            "/sign-in",
            "/login",
            "/login?failed",
            "/oauth2/authorization/hall",
            "/oauth2/authorize",
            "/oauth2/authorize?response_type=code&client_id=service-hall-gateway&scope=openid&state=x&code_challenge=y"
                    + "&code_challenge_method=S256",
            "/oauth2/jwks",
            "/connect/logout",
            "/userinfo",
            "/login/oauth2/code/hall?code=x&state=y",
            "/login/oauth2/code/hall?error=access_denied&state=y",
            "/api/matters",
            "/api/cases",
            "/docs/index.html",
            "/actuator",
            "/error",
            "/nothing");

    private static final List<String> FORMS = List.of(
            "/",
            "/session",
            "/login",
            "/logout",
            "/oauth2/authorization/hall",
            "/oauth2/authorize",
            "/oauth2/token",
            "/connect/logout",
            "/login/oauth2/code/hall",
            "/demo/tokens",
            "/api/complaints",
            "/api/cases",
            "/nothing");

    @Test
    void thousands_who_do_not_sign_in_take_no_place_from_those_who_do() {
        try (var gateway = RunningGateway.start(
                "embedded,demo",
                "hall.gateway.max-sessions=2",
                "hall.gateway.limits.open.requests=100000",
                "hall.gateway.limits.sign-in.requests=100000",
                "hall.gateway.limits.password.requests=100000")) {
            var first = new Browser(gateway);
            first.signIn("wang.fang", "demo-wang.fang");

            come(gateway);

            assertThat(gateway.sessions()).isEqualTo(1);
            assertThat(first.open("/api/cases").statusCode()).isEqualTo(200);
            var second = new Browser(gateway);
            assertThat(second.signIn("zhou.min", "demo-zhou.min").uri()).isEqualTo(gateway.at("/"));
            assertThat(second.open("/api/cases").statusCode()).isEqualTo(200);
        }
    }

    private static void come(RunningGateway gateway) {
        for (int i = 0; i < ROUNDS; i++) {
            for (String page : PAGES) {
                var answer = gateway.get(page);
                assertThat(answer.statusCode()).as(page).isLessThan(500);
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .noneMatch(cookie -> cookie.startsWith("hall_session"));
            }
        }
        for (String form : FORMS) {
            var answer = gateway.send(gateway.request(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=wang.fang&password=x&_csrf=x"))
                    .build());
            assertThat(answer.statusCode()).as(form).isLessThan(500);
        }
        var guessing = new Browser(gateway);
        String csrf = Browser.hiddenCsrf(guessing.open("/login").body());
        for (int i = 0; i < 10; i++) {
            guessing.submit("/login", Map.of("username", "nobody", "password", "x", "_csrf", csrf));
        }
        assertThat(guessing.sessionCookie()).isEmpty();
    }
}

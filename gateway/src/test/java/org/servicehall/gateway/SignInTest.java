package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.route.Service;

class SignInTest {
    private static RunningGateway gateway;

    private final StubService intake = gateway.behind(Service.INTAKE);
    private final Browser browser = new Browser(gateway);

    /** Not the shared one: its patience with services is short, and a sign-in calls the gateway itself. */
    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                "embedded,demo",
                "hall.gateway.limits.open.requests=100000",
                "hall.gateway.limits.sign-in.requests=100000",
                "hall.gateway.limits.password.requests=100000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forgetEarlierRequests() {
        intake.forget();
    }

    @Test
    void the_browser_is_sent_to_the_issuer_with_a_code_challenge() {
        var start = browser.open(browser.target(browser.open("/sign-in")));

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(browser.target(start).toString())
                .startsWith(gateway.at("/oauth2/authorize").toString())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void the_issuer_gives_no_code_without_a_code_challenge() {
        var answer = browser.open("/oauth2/authorize?response_type=code&client_id=service-hall-gateway&scope=openid"
                + "&redirect_uri=" + gateway.at("/login/oauth2/code/hall"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.target(answer).toString())
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void a_signed_in_clerk_works_with_a_cookie_and_the_service_gets_the_token() throws ParseException {
        var home = browser.signIn("wang.fang", "demo-wang.fang");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.uri()).isEqualTo(gateway.at("/"));

        var answer = browser.open("/api/applications/330106-20250926-0001");

        assertThat(answer.statusCode()).isEqualTo(200);
        var received = intake.take();
        var token = SignedJWT.parse(received.header("Authorization").substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo("wang.fang");
        assertThat(token.getAudience()).containsExactly("service-hall");
        assertThat(token.getIssuer()).isEqualTo(gateway.at("").toString());
        assertThat(token.getStringClaim("hall")).isEqualTo("330106");
        assertThat(token.getStringListClaim("roles")).containsExactly("CLERK");
        assertThat(token.getStringClaim("window")).isEqualTo("CIVIL_AFFAIRS");
        assertThat(token.getStringClaim("scope")).isEqualTo("hall");
        assertThat(received.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void the_session_tells_who_is_signed_in_and_no_token() {
        browser.signIn("zhou.min", "demo-zhou.min");

        var session = browser.open("/session").body();

        assertThat(session).contains("\"user\":\"zhou.min\"", "\"roles\":[\"LEAD\"]", "X-CSRF-TOKEN");
        assertThat(session).doesNotContain("eyJ");
        assertThat(new Browser(gateway).open("/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void a_session_has_its_own_roles_and_no_more() {
        browser.signIn("xu.jing", "demo-xu.jing");

        assertThat(browser.open("/api/ledger").statusCode()).isEqualTo(200);
        assertThat(browser.open("/api/ops/clock").statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_by_session_needs_the_sessions_csrf_token() {
        browser.signIn("wang.fang", "demo-wang.fang");

        var without = post("/api/applications");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("csrf-token-missing");
        assertThat(post("/api/complaints").statusCode()).isEqualTo(403);
        assertThat(post("/api/applications", "X-CSRF-TOKEN", "guess").statusCode())
                .isEqualTo(403);
        assertThat(intake.receivedNothing()).isTrue();

        assertThat(post("/api/applications", "X-CSRF-TOKEN", csrf()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_in_at_the_issuer_alone_opens_no_door() {
        var page = browser.follow(browser.open("/sign-in"));
        browser.submit(
                "/login",
                Map.of(
                        "username", "wang.fang",
                        "password", "demo-wang.fang",
                        "_csrf", Browser.hiddenCsrf(page.body())));

        assertThat(browser.open("/api/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_leads_back_to_the_page_and_says_so() {
        var again = browser.signIn("wang.fang", "demo-li.na");

        assertThat(again.uri().getPath()).isEqualTo("/login");
        assertThat(again.body()).contains("用户名或密码不正确");
        assertThat(browser.open("/api/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void the_password_page_takes_no_form_of_another_site() {
        var answer = browser.submit("/login", Map.of("username", "wang.fang", "password", "demo-wang.fang"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void cookies_are_hidden_from_scripts_and_other_sites() {
        assertThat(setCookie(browser.open("/login"))).startsWith("hall_form=").contains("HttpOnly", "SameSite=Strict");
        assertThat(setCookie(browser.open("/oauth2/authorization/hall")))
                .startsWith("hall_sign_in=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=900");
        assertThat(browser.sessionCookie()).isEmpty();

        assertThat(withPassword("wang.fang").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("hall_session=").contains("Path=/", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void the_session_changes_with_the_sign_in_and_is_not_of_the_browsers_choice() {
        browser.plant("hall_session", "0123456789ABCDEF0123456789ABCDEF");
        var step = withPassword("wang.fang");
        String atIssuer = browser.sessionCookie();

        assertThat(browser.follow(step).uri()).isEqualTo(gateway.at("/"));

        assertThat(atIssuer).isNotEmpty().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        assertThat(browser.sessionCookie()).isNotEmpty().isNotEqualTo(atIssuer);
    }

    @Test
    void the_issuers_answer_counts_once_and_in_the_browser_that_asked() {
        URI answer = answerOfTheIssuer();
        String asked = browser.cookie("hall_sign_in");
        assertFails(new Browser(gateway), answer);
        assertFails(browser, URI.create(answer + "x"));
        var other = new Browser(gateway);
        other.open("/oauth2/authorization/hall");
        assertFails(other, answer);

        assertThat(browser.follow(browser.open(answer)).uri()).isEqualTo(gateway.at("/"));

        assertThat(browser.cookie("hall_sign_in")).isEmpty();
        assertFails(new Browser(gateway), answer);
        var thief = new Browser(gateway);
        thief.plant("hall_sign_in", asked);
        assertFails(thief, answer);
    }

    @Test
    void signing_out_needs_the_csrf_token_and_ends_the_session() {
        browser.signIn("wang.fang", "demo-wang.fang");
        String csrf = csrf();
        assertThat(browser.submit("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.open("/api/cases").statusCode()).isEqualTo(200);

        var bye = browser.submit("/logout", Map.of("_csrf", csrf));

        assertThat(bye.statusCode()).isEqualTo(302);
        assertThat(browser.open("/api/cases").statusCode()).isEqualTo(401);
        assertThat(browser.follow(browser.open("/sign-in")).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_made_up_return_from_the_issuer_opens_nothing_and_no_session() {
        var answer = browser.open("/login/oauth2/code/hall?code=guess&state=guess");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.target(answer)).isEqualTo(gateway.at("/?sign-in=failed"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.open("/oauth2/authorization/other").statusCode()).isEqualTo(404);
    }

    @Test
    void a_token_about_to_expire_is_renewed_unnoticed() {
        try (var hasty = RunningGateway.start("embedded,demo", "hall.issuer.access-token-life=30s")) {
            var clerk = new Browser(hasty);
            clerk.signIn("wang.fang", "demo-wang.fang");

            var tokens = List.of("/api/cases/a", "/api/cases/b").stream()
                    .map(address -> {
                        assertThat(clerk.open(address).statusCode()).isEqualTo(200);
                        return hasty.behind(Service.CASES).take().header("Authorization");
                    })
                    .toList();

            assertThat(tokens.get(0)).startsWith("Bearer ").isNotEqualTo(tokens.get(1));
        }
    }

    /** The password is right, and the browser does not go on yet. */
    private HttpResponse<String> withPassword(String user) {
        var page = browser.follow(browser.open("/sign-in"));
        return browser.submit(
                "/login",
                Map.of("username", user, "password", "demo-" + user, "_csrf", Browser.hiddenCsrf(page.body())));
    }

    /** The address with code and state to which the issuer sends the browser. */
    private URI answerOfTheIssuer() {
        var step = withPassword("wang.fang");
        while (!browser.target(step).getPath().startsWith("/login/oauth2/code/")) {
            step = browser.open(browser.target(step));
        }
        return browser.target(step);
    }

    private void assertFails(Browser with, URI answer) {
        var refused = with.open(answer);
        assertThat(with.target(refused)).isEqualTo(gateway.at("/?sign-in=failed"));
        assertThat(with.open("/api/cases").statusCode()).isEqualTo(401);
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private HttpResponse<String> post(String address, String... headers) {
        var request = gateway.request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request);
    }

    private String csrf() {
        var matcher = Pattern.compile("\"token\":\"([^\"]+)\"")
                .matcher(browser.open("/session").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}

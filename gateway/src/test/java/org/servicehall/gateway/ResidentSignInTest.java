package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.route.Service;

/** A resident signs in at the hall's provider, and is nobody's colleague by it (S3). */
@Tag("S3")
class ResidentSignInTest {
    private static final String OWN = "/api/public/own-affairs?hall=330106";
    private static final String NAME = "欧阳建国";
    private static final String ID_NUMBER = "11010519491231002X";

    private static final StubService provider = StubService.start("residents");
    private static RunningGateway gateway;
    private static RSAKey key;

    private final Browser browser = new Browser(gateway);

    @BeforeAll
    static void start() {
        key = TestKeys.named("residents");
        describe();
        gateway = RunningGateway.start(
                "embedded,demo",
                "hall.residents.issuer-uri=" + provider.address(),
                "hall.residents.client-id=residents-of-the-hall",
                "hall.residents.client-secret=secret",
                "hall.gateway.limits.open.requests=100000",
                "hall.gateway.limits.sign-in.requests=100000",
                "hall.gateway.limits.password.requests=100000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        provider.close();
    }

    @BeforeEach
    void forgetEarlierRequests() {
        gateway.behind(Service.INTAKE).forget();
    }

    @Test
    void what_the_page_asks_for_the_resident_carries_the_providers_token_and_nothing_else_does() {
        int before = gateway.sessions();
        String token = signIn(_ -> {});
        assertThat(gateway.sessions()).isEqualTo(before);
        var session = browser.open("/resident/session");
        assertThat(session.body()).contains("\"signedIn\":true", NAME, ID_NUMBER);
        assertThat(session.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        ask("GET", OWN, "Resident-Session", mark(session));
        assertThat(received().header("Resident-Token")).isEqualTo(token);
        ask("POST", "/api/public/applications", "Resident-Session", mark(session));
        assertThat(received().header("Resident-Token")).isEqualTo(token);

        ask("GET", OWN);
        assertThat(received().header("Resident-Token")).isNull();
        assertThat(ask("GET", OWN, "Resident-Session", "made-up").statusCode()).isEqualTo(403);
        ask("GET", "/api/public/applications/330106-20250926-0001", "Resident-Session", mark(session));
        var elsewhere = received();
        assertThat(elsewhere.header("Resident-Token")).isNull();
        assertThat(elsewhere.header("Resident-Session")).isNull();
        assertThat(elsewhere.header("Cookie")).isNull();
        assertThat(elsewhere.header("Authorization")).isNull();
    }

    @Test
    void what_says_it_is_the_residents_own_is_nobodys_once_the_sign_in_is_over() {
        Instant now = Instant.now();
        signIn(claims ->
                claims.issueTime(Date.from(now.minusSeconds(50))).expirationTime(Date.from(now.minusSeconds(20))));
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
        var refused = ask("POST", "/api/public/applications", "Resident-Session", "the mark that the page still has");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("resident-not-signed-in").doesNotContain(NAME, ID_NUMBER);
        ask("POST", "/api/public/applications");
        assertThat(received().header("Resident-Token")).isNull();
    }

    @Test
    void whoever_signed_in_at_the_provider_before_is_asked_anew() {
        Instant before = Instant.now().minusSeconds(300);
        assertFailed(
                comeBack(asked ->
                        token(part(asked, "nonce"), claims -> claims.claim("auth_time", before.getEpochSecond()))),
                browser);
        assertFailed(
                comeBack(asked -> token(part(asked, "nonce"), claims -> claims.claim("auth_time", null))), browser);
    }

    @Test
    void nothing_of_the_person_lies_in_a_cookie_or_an_address_in_clear() {
        signIn(_ -> {});
        assertThat(browser.cookie("hall_resident"))
                .isNotEmpty()
                .doesNotContain(ID_NUMBER)
                .doesNotStartWith("ey");
    }

    @Test
    void a_token_that_somebody_sends_themselves_goes_no_further() {
        String token = token("nonce", _ -> {});
        gateway.get(OWN, "Resident-Token", token);
        assertThat(received().header("Resident-Token")).isNull();
    }

    @Test
    void a_residents_sign_in_opens_no_door_of_staff() {
        signIn(claims ->
                claims.claim("roles", List.of("LEAD")).claim("hall", "330106").claim("scope", "hall"));
        assertThat(browser.open("/session").body()).contains("\"signedIn\":false");
        assertThat(ask("GET", "/api/cases").statusCode()).isEqualTo(401);
        assertThat(ask("GET", "/api/applications", "Resident-Session", mark(browser.open("/resident/session")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void staff_signed_in_in_the_same_browser_stay_staff_and_are_no_residents() {
        browser.signIn("wang.fang", "demo-wang.fang");
        signIn(_ -> {});
        assertThat(browser.open("/session").body()).contains("wang.fang");
        gateway.behind(Service.INTAKE).forget();
        ask("GET", OWN, "Resident-Session", mark(browser.open("/resident/session")));
        var asked = received();
        assertThat(asked.header("Resident-Token")).isNull();
        assertThat(asked.header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void signing_out_takes_the_header_of_the_page_too() {
        signIn(_ -> {});
        ask("POST", "/resident/sign-out");
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":true");
        ask("POST", "/resident/sign-out", "Resident-Session", mark(browser.open("/resident/session")));
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_signs_nobody_in() {
        var begun = browser.open("/resident/sign-in");
        String asked = begun.headers().firstValue("Location").orElseThrow();
        assertThat(asked)
                .startsWith(provider.address() + "/authorize?")
                .contains("code_challenge=", "prompt=login", "max_age=0");
        answerToken(token(part(asked, "nonce"), _ -> {}));
        var victim = new Browser(gateway);
        assertFailed(victim.open(back(part(asked, "state"))), victim);
        assertFailed(browser.open(back("invented")), browser);
    }

    @Test
    void a_token_of_another_sign_in_or_without_a_number_signs_nobody_in() {
        assertFailed(comeBack(asked -> token("another", _ -> {})), browser);
        assertFailed(
                comeBack(asked -> token(part(asked, "nonce"), claims -> claims.claim("id_number", null))), browser);
        assertFailed(comeBack(asked -> token(part(asked, "nonce"), claims -> claims.audience("bus-tickets"))), browser);
        assertFailed(
                comeBack(asked -> token(part(asked, "nonce"), claims -> claims.claim("picture", "x".repeat(3_000)))),
                browser);
    }

    @Test
    void without_a_provider_there_is_no_such_sign_in() {
        RunningGateway without = RunningGateway.shared();
        assertThat(without.get("/resident/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(without.get("/resident/sign-in").statusCode()).isEqualTo(404);
        assertThat(without.get("/resident/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void a_provider_reached_in_clear_over_a_network_keeps_the_gateway_from_starting() {
        assertThatThrownBy(() -> RunningGateway.start(
                        "embedded,demo",
                        "hall.residents.issuer-uri=http://id.example",
                        "hall.residents.client-id=residents-of-the-hall"))
                .rootCause()
                .hasMessageContaining("by https");
    }

    @Test
    void residents_who_would_be_the_client_of_staff_keep_the_gateway_from_starting() {
        for (String client : List.of("service-hall-gateway", "service-hall")) {
            assertThatThrownBy(() -> RunningGateway.start(
                            "",
                            "hall.security.issuer-uri=http://localhost:9",
                            "hall.residents.issuer-uri=http://localhost:9",
                            "hall.residents.client-id=" + client))
                    .rootCause()
                    .hasMessageContaining("client of their own");
        }
    }

    private String signIn(Consumer<JWTClaimsSet.Builder> more) {
        String[] token = new String[1];
        var back = comeBack(asked -> token[0] = token(part(asked, "nonce"), more));
        assertThat(back.headers().firstValue("Location")).hasValue("/#own");
        return token[0];
    }

    private HttpResponse<String> comeBack(UnaryOperator<String> token) {
        String asked = browser.open("/resident/sign-in")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        answerToken(token.apply(asked));
        return browser.open(back(part(asked, "state")));
    }

    private static void assertFailed(HttpResponse<String> answer, Browser browser) {
        assertThat(answer.headers().firstValue("Location")).hasValue("/?resident=failed#own");
        assertThat(browser.cookie("hall_resident")).isEmpty();
    }

    private static String back(String state) {
        return "/resident/sign-in/return?code=once&state=" + state;
    }

    private HttpResponse<String> ask(String method, String address, String... headers) {
        var request = gateway.request(address)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{}" : ""));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request);
    }

    private StubService.Received received() {
        return gateway.behind(Service.INTAKE).take();
    }

    private static String mark(HttpResponse<String> session) {
        var matcher = Pattern.compile("\"value\":\"([^\"]+)\"").matcher(session.body());
        assertThat(matcher.find()).as(session.body()).isTrue();
        return matcher.group(1);
    }

    private static String part(String address, String name) {
        var matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(matcher.find()).as(address).isTrue();
        return matcher.group(1);
    }

    private String token(String nonce, Consumer<JWTClaimsSet.Builder> more) {
        return new TestTokens(key, provider.address().toString()).with(claims -> {
            claims.audience("residents-of-the-hall")
                    .subject("3f2a9c")
                    .claim("scope", null)
                    .claim("hall", null)
                    .claim("roles", null)
                    .claim("name", NAME)
                    .claim("id_number", ID_NUMBER)
                    .claim("auth_time", Instant.now().getEpochSecond())
                    .claim("nonce", nonce);
            more.accept(claims);
        });
    }

    private void answerToken(String token) {
        provider.answerJson("/token", 200, """
                {"access_token":"opaque","id_token":"%s","token_type":"Bearer","expires_in":600,"scope":"openid"}
                """.formatted(token));
    }

    private static void describe() {
        provider.answerJson("/.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(provider.address()));
        provider.answerJson("/keys", 200, new JWKSet(key.toPublicJWK()).toString());
    }
}

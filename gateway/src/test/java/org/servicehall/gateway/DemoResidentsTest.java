package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.route.Service;

/** The demo's residents sign in at a provider of their own, as at a province's, and are never staff by it (S3, ADR 66). */
@Tag("S3")
class DemoResidentsTest {
    private static final String OWN = "/api/public/own-affairs?hall=330106";
    private static final String NAME = "欧阳建国";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String ACCOUNT = "ouyang.jianguo";
    private static final String PASSWORD = "demo-" + ACCOUNT;

    private static RunningGateway gateway;

    private final StubService intake = gateway.behind(Service.INTAKE);
    private final Browser browser = new Browser(gateway);

    @BeforeAll
    static void start() {
        gateway = startWith("http://localhost:${server.port}");
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
    void who_signs_in_is_known_to_the_page_and_to_intake_and_has_no_session() throws ParseException {
        assertThat(signIn(ACCOUNT, PASSWORD).headers().firstValue("Location")).hasValue("/#own");
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":true", NAME, ID_NUMBER);
        assertThat(browser.sessionCookie()).isEmpty();

        JWTClaimsSet told = SignedJWT.parse(ownToken()).getJWTClaimsSet();
        assertThat(told.getIssuer()).isEqualTo(gateway.at("/demo/residents").toString());
        assertThat(told.getAudience()).containsExactly("service-hall-residents");
        assertThat(told.getStringClaim("id_number")).isEqualTo(ID_NUMBER);
        assertThat(told.getClaims()).doesNotContainKeys("scope", "roles", "hall");
    }

    @Test
    void whoever_comes_next_is_asked_anew() {
        signIn(ACCOUNT, PASSWORD);
        browser.send(gateway.request("/resident/sign-out")
                .header("Content-Type", "application/json")
                .header("Resident-Session", mark())
                .POST(BodyPublishers.ofString("{}")));
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
        assertThat(page().body()).contains("name=\"password\"");
    }

    @Test
    void nothing_of_the_person_stands_in_an_address() {
        String way = page().uri() + " " + signIn(ACCOUNT, PASSWORD).uri();
        assertThat(way).doesNotContain(ACCOUNT, NAME, ID_NUMBER, PASSWORD).contains("code_challenge=", "state=");
    }

    @Test
    void a_wrong_password_shows_the_page_again_and_signs_nobody_in() {
        var again = submit(page(), "lin.xiulan", "demo-" + ACCOUNT);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("账号或密码不正确").doesNotContain("demo-" + ACCOUNT);
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void who_guesses_is_asked_to_wait() {
        var page = page();
        for (int tries = 0; tries < 5; tries++) {
            submit(page, "zhao.ming", "guess");
        }
        var early = submit(page, "zhao.ming", "demo-zhao.ming");
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(early.body()).contains("密码输错次数过多");
    }

    @Test
    void residents_are_no_staff_and_staff_are_no_residents() {
        assertThat(submit(page(), "wang.fang", "demo-wang.fang").body()).contains("账号或密码不正确");
        assertThat(new Browser(gateway).signIn(ACCOUNT, PASSWORD).body()).contains("用户名或密码不正确");

        signIn(ACCOUNT, PASSWORD);
        assertThat(browser.open("/session").body()).contains("\"signedIn\":false");
        String token = ownToken();
        for (String address : List.of("/api/applications", "/api/cases", "/api/ops/clock")) {
            assertThat(gateway.get(address, "Authorization", "Bearer " + token).statusCode())
                    .as(address)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_code_is_good_once_and_for_whoever_has_its_verifier() {
        String verifier = "v".repeat(43);
        for (String brought : List.of("w".repeat(43), "short")) {
            assertThat(exchange(code(), brought).statusCode()).as(brought).isEqualTo(400);
        }
        String code = code();
        assertThat(exchange(code, verifier).body()).contains("id_token");
        assertThat(exchange(code, verifier).body()).contains("invalid_grant").doesNotContain("id_token");
    }

    @Test
    void nobody_else_may_ask_and_nobody_is_sent_elsewhere() {
        String asked = page().uri().getRawQuery();
        for (String other : List.of(
                asked.replace("service-hall-residents", "service-hall-gateway"),
                asked.replaceFirst("redirect_uri=[^&]+", "redirect_uri=https%3A%2F%2Felsewhere.example%2F"),
                asked.replaceFirst("code_challenge=[^&]+&?", ""),
                asked.replace("S256", "plain"),
                "")) {
            var answer = browser.open("/demo/residents/authorize?" + other);
            assertThat(answer.statusCode()).as(other).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(browser.open("/demo/residents/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void where_there_are_no_demo_users_there_is_no_such_provider() {
        try (var without = RunningGateway.start("embedded")) {
            assertNoSuchProvider(without);
            assertThat(without.get("/resident/session").body()).isEqualTo("{\"signedIn\":false}");
        }
    }

    /** As where the hall's address is http and another machine's, for which {@code ./hall} names no provider. */
    @Test
    void where_residents_sign_in_nowhere_there_is_no_such_provider() {
        for (String issuer : List.of("hall.residents.title=none", "hall.residents.issuer-uri=")) {
            try (var without =
                    RunningGateway.start("embedded,demo", "hall.gateway.address=http://192.168.7.1:8080", issuer)) {
                assertNoSuchProvider(without);
            }
        }
    }

    @Test
    void where_residents_sign_in_elsewhere_there_is_no_such_provider() {
        try (var elsewhere = RunningGateway.start(
                "embedded,demo",
                "hall.residents.issuer-uri=https://id.example/realms/residents",
                "hall.residents.client-id=service-hall-residents")) {
            assertNoSuchProvider(elsewhere);
        }
    }

    @Test
    void behind_https_the_gateway_reaches_the_provider_by_its_own_port() {
        try (var behindHttps = startWith("https://hall.invalid")) {
            var resident = new Browser(behindHttps);
            URI page = resident.target(resident.open("/resident/sign-in"));
            assertThat(page).hasHost("hall.invalid");
            var sent = resident.submit(throughProxy(page), Map.of("username", ACCOUNT, "password", PASSWORD));
            var known = resident.open(throughProxy(resident.target(sent)));
            assertThat(known.headers().firstValue("Location")).hasValue("/#own");
        }
    }

    /** Where a proxy at the gateway's address hands a request on. */
    private static String throughProxy(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static void assertNoSuchProvider(RunningGateway without) {
        for (String path : List.of("/.well-known/openid-configuration", "/keys", "/authorize")) {
            assertThat(without.get("/demo/residents" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static RunningGateway startWith(String address) {
        return RunningGateway.start(
                "embedded,demo",
                "hall.gateway.address=" + address,
                "hall.residents.issuer-uri=${hall.gateway.address}/demo/residents",
                "hall.residents.client-id=service-hall-residents",
                "hall.gateway.limits.password.requests=100000");
    }

    /** The provider's, with what the gateway asked of it. */
    private HttpResponse<String> page() {
        var page = browser.follow(browser.open("/resident/sign-in"));
        assertThat(page.body()).contains("居民登录", ACCOUNT, NAME).doesNotContain(ID_NUMBER);
        return page;
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String account, String password) {
        return browser.submit(
                page.uri().getRawPath() + "?" + page.uri().getRawQuery(),
                Map.of("username", account, "password", password));
    }

    /** The whole way; the last answer is the gateway's own. */
    private HttpResponse<String> signIn(String account, String password) {
        var back = submit(page(), account, password);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        return browser.open(browser.target(back));
    }

    /** Of somebody who asks as the gateway does and keeps a verifier of their own. */
    private String code() {
        var query = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "service-hall-residents",
                "scope", "openid",
                "state", "s",
                "nonce", "n",
                "code_challenge_method", "S256",
                "code_challenge", challenge(),
                "redirect_uri", gateway.at("/resident/sign-in/return").toString()));
        var address = new StringBuilder("/demo/residents/authorize?");
        query.forEach(
                (name, value) -> address.append(name).append('=').append(value).append('&'));
        var back = browser.submit(address.toString(), Map.of("username", ACCOUNT, "password", PASSWORD));
        return part(browser.target(back), "code");
    }

    private static String challenge() {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier("v".repeat(43)))
                .getValue();
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        return browser.submit(
                "/demo/residents/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "service-hall-residents",
                        "redirect_uri",
                        gateway.at("/resident/sign-in/return").toString(),
                        "code",
                        code,
                        "code_verifier",
                        verifier));
    }

    private String ownToken() {
        browser.send(gateway.request(OWN).header("Resident-Session", mark()));
        return intake.take().header("Resident-Token");
    }

    private String mark() {
        return found("\"value\":\"([^\"]+)\"", browser.open("/resident/session").body());
    }

    private static String part(URI address, String name) {
        return found("[?&]" + name + "=([^&]+)", address.toString());
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}

package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.servicehall.gateway.route.Service;
import org.springframework.web.util.HtmlUtils;

/** A resident signs in at a real provider, by the realm that a hall with Keycloak imports (S3, ADR 50). */
@Tag("S3")
@EnabledIfEnvironmentVariable(
        named = "KEYCLOAK_HOME",
        matches = ".+",
        disabledReason =
                "residents' sign-in is not tried with Keycloak: KEYCLOAK_HOME names no directory of its distribution")
class KeycloakTest {
    private static final String ACCOUNT = "lin.xiulan";
    private static final String NAME = "林秀兰";
    private static final String ID_NUMBER = "330106195603120021";
    private static final String PHONE = "13900139001";

    private static Keycloak keycloak;
    private static RunningGateway gateway;

    private final Browser browser = new Browser(gateway);

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak = Keycloak.start(Path.of(System.getenv("KEYCLOAK_HOME")), freePort());
        gateway = RunningGateway.start(
                "embedded,demo",
                "hall.residents.issuer-uri=" + keycloak.issuer(),
                "hall.residents.client-id=service-hall-residents",
                "hall.residents.scopes=openid");
        keycloak.makeRealm(
                gateway.at(""), ACCOUNT, Map.of("full_name", NAME, "id_number", ID_NUMBER, "phone_number", PHONE));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void a_resident_signs_in_signs_out_and_is_asked_anew() throws Exception {
        assertThat(signIn(Keycloak.password(ACCOUNT)).headers().firstValue("Location"))
                .hasValue("/#own");
        String session = browser.open("/resident/session").body();
        assertThat(session).contains(NAME, ID_NUMBER, PHONE);

        String mark = found("\"value\":\"([^\"]+)\"", session);
        browser.send(gateway.request("/api/public/own-affairs?hall=330106").header("Resident-Session", mark));
        String token = gateway.behind(Service.INTAKE).take().header("Resident-Token");
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(keycloak.issuer());
        assertThat(claims.getAudience()).containsExactly("service-hall-residents");
        assertThat(gateway.get("/api/applications", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.open("/session").body()).contains("\"signedIn\":false");

        browser.send(gateway.request("/resident/sign-out")
                .header("Resident-Session", mark)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
        assertThat(loginPage().body()).contains("name=\"password\"");
    }

    @Test
    void a_wrong_password_signs_nobody_in() {
        assertThat(signIn("wrong").statusCode()).isEqualTo(200);
        assertThat(browser.open("/resident/session").body()).contains("\"signedIn\":false");
    }

    private HttpResponse<String> loginPage() {
        var page = browser.follow(browser.open("/resident/sign-in"));
        assertThat(page.uri().toString()).startsWith(keycloak.issuer()).doesNotContain(ID_NUMBER);
        return page;
    }

    /** The gateway's own answer to who comes back; Keycloak's page where nobody does. */
    private HttpResponse<String> signIn(String password) {
        String form =
                HtmlUtils.htmlUnescape(found("action=\"([^\"]+)\"", loginPage().body()));
        var sent = browser.submit(URI.create(form), Map.of("username", ACCOUNT, "password", password));
        return sent.statusCode() == 302 ? browser.open(browser.target(sent)) : sent;
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real Keycloak from a directory of its distribution, that keeps nothing, with the realm that deploy/keycloak has for residents. */
final class Keycloak implements AutoCloseable {
    private static final Path REALM = Path.of("../deploy/keycloak/residents-realm.json");
    private static final String ADMIN = "of-this-test";
    private static final Duration START = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Keycloak start(Path home, int port) throws IOException {
        Path log = Files.createTempFile("keycloak", ".log");
        var command = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        var keycloak = new Keycloak(command.start(), "http://localhost:" + port);
        try {
            Awaitility.await("Keycloak is up; see " + log)
                    .atMost(START)
                    .until(() -> !keycloak.process.isAlive() || keycloak.answers());
            assertThat(keycloak.process.isAlive())
                    .as("Keycloak goes on; see " + log)
                    .isTrue();
        } catch (ConditionTimeoutException | AssertionError failed) {
            keycloak.close();
            throw failed;
        }
        return keycloak;
    }

    String issuer() {
        return address + "/realms/residents";
    }

    /** The realm as a hall imports it, and in it one resident whose password is their name. */
    void makeRealm(URI gateway, String account, Map<String, String> attributes)
            throws IOException, InterruptedException {
        var realm = (ObjectNode)
                JSON.readTree(Files.readString(REALM).replace("${HALL_GATEWAY_ADDRESS}", gateway.toString()));
        ObjectNode user = realm.putArray("users").addObject();
        user.put("username", account).put("enabled", true);
        attributes.forEach(
                (name, value) -> user.withObject("/attributes").putArray(name).add(value));
        user.putArray("credentials").addObject().put("type", "password").put("value", password(account));
        var made = http.send(
                HttpRequest.newBuilder(URI.create(address + "/admin/realms"))
                        .header("Authorization", "Bearer " + adminToken())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(realm.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (made.statusCode() != 201) {
            throw new AssertionError("no realm: " + made.statusCode() + " " + made.body());
        }
    }

    static String password(String account) {
        return "of-" + account;
    }

    private String adminToken() throws IOException, InterruptedException {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private boolean answers() {
        try {
            var asked = HttpRequest.newBuilder(URI.create(address + "/realms/master"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}

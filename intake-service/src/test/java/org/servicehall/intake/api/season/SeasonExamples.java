package org.servicehall.intake.api.season;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A season that runs on the day of the tests, and a right request for each operation about it. */
public final class SeasonExamples {
    static final String MATTER = "survivor-allowance-qualification";
    public static final String NO = "330106-RZ%d-%s".formatted(ClosedHall.DAY.getYear(), MATTER);
    public static final String PATH = "/api/seasons/" + NO;

    private static final Set<Role> DESK = EnumSet.of(Role.CLERK, Role.LEAD);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private final Door door;
    private final String address;

    public SeasonExamples(int port) {
        this.door = new Door(port);
        this.address = "http://localhost:" + port;
    }

    public List<Example> all() {
        return List.of(
                new Example("/api/seasons", () -> "/api/seasons", opening("pension-qualification"), Door.LI, DESK),
                new Example(
                        "/api/seasons/{no}/lists/{file}/withdrawal",
                        this::imported,
                        """
                        {"reason":"导错了名册"}""",
                        Door.OFFICE,
                        EnumSet.of(Role.OFFICE)),
                certify(),
                new Example("/api/seasons/{no}/people/{person}/striking-off", this::listed, """
                        {"reason":"已去世"}""", Door.LI, DESK),
                new Example("/api/seasons/{no}/people/{person}/undoing", this::certified, """
                        {"reason":"刷错了证"}""", Door.LI, DESK));
    }

    private Example certify() {
        String idNumber = idNumber();
        return new Example(
                "/api/seasons/{no}/certifications",
                () -> {
                    open();
                    send(Door.LI, PATH + "/lists", one(WholeService.NAME, idNumber, "青溪村"));
                    return PATH + "/certifications";
                },
                card(idNumber),
                Door.LI,
                DESK);
    }

    private String imported() {
        open();
        return PATH + "/lists/" + imported(one(WholeService.NAME, idNumber(), "误导村")) + "/withdrawal";
    }

    /** Digest of a file that has just come, by which the season knows it. */
    String imported(byte[] file) {
        Sent sent = send(Door.LI, PATH + "/lists", file);
        return door.get(
                        Door.LI,
                        PATH,
                        "If-Version-At-Least",
                        sent.body().path("version").asString())
                .body()
                .path("lists")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("file")
                .asString();
    }

    private String listed() {
        open();
        send(Door.LI, PATH + "/lists", one(WholeService.NAME, idNumber(), "除名村"));
        return PATH + "/people/" + anybody("除名村", "LISTED") + "/striking-off";
    }

    private String certified() {
        open();
        String idNumber = idNumber();
        send(Door.LI, PATH + "/lists", one(WholeService.NAME, idNumber, "撤销村"));
        String person =
                door.post(Door.LI, PATH + "/certifications", card(idNumber)).text("person");
        return PATH + "/people/" + person + "/undoing";
    }

    private String anybody(String village, String status) {
        String query = "?village=" + URLEncoder.encode(village, StandardCharsets.UTF_8) + "&status=" + status;
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> door.get(Door.LI, PATH + "/people" + query)
                                .body()
                                .at("/items/0/person")
                                .asString(),
                        person -> !person.isEmpty());
    }

    /** There once for all tests that share the service. */
    public void open() {
        publish();
        door.post(Door.LI, "/api/seasons", opening(MATTER));
    }

    private static String opening(String matter) {
        return "{\"matterId\":\"%s\",\"year\":%d}".formatted(matter, ClosedHall.DAY.getYear());
    }

    /** The shipped one is in summer. */
    private void publish() {
        try (InputStream file = getClass().getResourceAsStream("/catalogue/" + MATTER + ".yaml")) {
            String shipped = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            String allYear = shipped.replace("version: \"2025.1\"", "version: \"2026.8\"")
                    .replace("validFrom: \"2025-01-01\"", "validFrom: \"" + ClosedHall.DAY + "\"")
                    .replace("from: \"07-15\"", "from: \"01-01\"")
                    .replace("until: \"08-15\"", "until: \"12-31\"");
            String body = JsonNodeFactory.instance
                    .objectNode()
                    .put("document", allYear)
                    .toString();
            door.post(Door.OFFICE, "/api/matters/" + MATTER + "/versions", body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String card(String idNumber) {
        return "{\"idNumber\":\"" + idNumber + "\"}";
    }

    public static byte[] one(String name, String idNumber, String village) {
        return csv(name + "," + idNumber + "," + village);
    }

    static byte[] csv(String... lines) {
        return ("姓名,身份证号,村（社区）\r\n" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    /** A right number that nobody had before. */
    public static String idNumber() {
        String digits = "1101051949" + "0101" + "%03d".formatted(NUMBERS.incrementAndGet());
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    public record Sent(int status, JsonNode body) {}

    public Sent send(String token, String path, byte[] file) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Sent(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

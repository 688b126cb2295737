package org.servicehall.intake.api.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.settings.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office publishes a new version of a matter while residents come and go. */
@Tag("M5")
class MatterVersionTest implements WholeService {
    private static final String PATH = "/api/matters/disaster-relief/versions";

    @LocalServerPort
    int port;

    @Autowired
    Halls halls;

    @Autowired
    Clock clock;

    @Test
    void anApplicationKeepsItsVersionAndTheNextOneGetsTheNewOne() throws Exception {
        var door = new Door(port);
        var today = halls.today("330106", clock.instant()).toString();
        var second = shipped()
                .replace("version: \"2025.1\"", "version: \"2026.9\"")
                .replace("validFrom: \"2025-01-01\"", "validFrom: \"" + today + "\"")
                .replace("limitWorkingDays: 10", "limitWorkingDays: 7");
        Answer before = door.post(Door.WANG, "/api/applications", application());
        assertThat(sheet(door, before).text("matterVersion")).isEqualTo("2025.1");
        Answer published = door.post(Door.OFFICE, PATH, document(second));
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        Answer after = door.post(Door.WANG, "/api/applications", application());
        assertThat(sheet(door, after).text("matterVersion")).isEqualTo("2026.9");
        assertThat(sheet(door, before).text("matterVersion")).isEqualTo("2025.1");
        assertThat(door.get("", "/api/matters/disaster-relief")
                        .body()
                        .path("limitWorkingDays")
                        .asInt())
                .isEqualTo(7);
        refused(door.post(Door.OFFICE, PATH, document(second)), 409, "matter-version-exists", "M5");
        assertThat(door.get(Door.OFFICE, PATH)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(MatterVersionTest::told))
                .containsExactly("2025.1 shipped", "2026.9 applies");
        assertThat(door.get(Door.OFFICE, PATH + "/2026.9").text("document")).isEqualTo(second);
        assertThat(door.get(Door.OFFICE, PATH + "/2025.1").text("document")).isEqualTo(shipped());
        refused(door.get(Door.OFFICE, PATH + "/2025.9"), 404, "unknown-matter-version", "");
        refused(door.get(Door.OFFICE, PATH.replace("disaster-relief", "stamps")), 404, "unknown-matter", "");
        refused(door.get(Door.WANG, PATH), 403, "forbidden", "");
        assertThat(door.get("", "/api/matters/disaster-relief?hall=340123").text("version"))
                .isEqualTo("2025.1");
    }

    @Test
    void aShippedVersionsNumberIsTaken() throws Exception {
        var door = new Door(port);
        var tomorrow = halls.today("330106", clock.instant()).plusDays(1).toString();
        var same = shipped().replace("validFrom: \"2025-01-01\"", "validFrom: \"" + tomorrow + "\"");
        refused(door.post(Door.OFFICE, PATH, document(same)), 409, "matter-version-exists", "M5");
    }

    @Test
    void aFaultIsToldWithItsLineAndNothingIsPublished() throws Exception {
        var door = new Door(port);
        Answer faulty = door.post(Door.OFFICE, PATH, document(shipped().replace("kind: PROMISED", "kind: PROMISE")));
        refused(faulty, 422, "catalogue-fault", "M1");
        assertThat(faulty.text("detail")).contains("第 4 行", "kind");
        refused(
                door.post(Door.OFFICE, PATH.replace("disaster-relief", "student-aid"), document(shipped())),
                422,
                "matter-of-another-id",
                "M1");
        refused(
                door.post(
                        Door.OFFICE,
                        PATH,
                        document(shipped().replace("2025.1", "2024.1").replace("2025-01-01", "2024-01-01"))),
                422,
                "matter-version-in-the-past",
                "M5");
        refused(door.post(Door.WANG, PATH, document(shipped())), 403, "forbidden", "");
    }

    private static String told(JsonNode line) {
        return line.path("version").stringValue()
                + (line.path("shipped").booleanValue() ? " shipped" : "")
                + (line.path("applies").booleanValue() ? " applies" : "");
    }

    private static Answer sheet(Door door, Answer received) {
        return door.get(
                Door.WANG, "/api/applications/" + received.text("no"), "If-Version-At-Least", received.text("version"));
    }

    private static String application() {
        return PENSION.replace("pension-qualification", "disaster-relief")
                .replace("\"LATE\"", "")
                .replace("\"ID_CARD\",\"PENSION_PASSBOOK\"", "\"WRITTEN_APPLICATION\"");
    }

    private static String document(String yaml) {
        return JsonMapper.shared().createObjectNode().put("document", yaml).toString();
    }

    private static String shipped() throws Exception {
        try (var in = MatterVersionTest.class.getResourceAsStream("/catalogue/disaster-relief.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

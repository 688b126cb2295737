package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.api.Complaining.*;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The days there are to conclude a complaint, and who sits in the meeting that does. */
class ComplaintTermTest implements WholeService {
    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("P5")
    void fromItsAcceptanceASheetSaysUntilWhenItIsToBeConcludedAndTheLeadingGroupExtendsItOnce() {
        String no = new Complaining(door).accepted();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(due(no)).isEqualTo(today.plusDays(60));
        assertThat(sheet(no).get("overdue").asBoolean()).isFalse();
        String extension = "/api/complaints/" + no + "/extension";
        assertThat(door.post(extension, EXTENSION, OFFICE).status()).isEqualTo(403);
        assertThat(code(door.post(extension, EXTENSION.replace("20", "31"), LEADER)))
                .isEqualTo("extension-too-long");
        assertThat(door.post(extension, EXTENSION, LEADER).status()).isEqualTo(200);
        assertThat(due(no)).isEqualTo(today.plusDays(80));
        assertThat(sheet(no).at("/extension/reason").asString()).isEqualTo("需调取原始档案");
        assertThat(code(door.post(extension, EXTENSION, LEADER))).isEqualTo("extension-spent");
        var pressing = door.get("/api/complaints?pressing=true&limit=200", LEADER);
        assertThat(pressing.status()).isEqualTo(200);
        assertThat(pressing.text()).doesNotContain(no);
    }

    @Test
    @Tag("B5")
    void whoRecordsWhatTheMeetingDecidedKnowsItsMembersAndFromWhereTheyAreBorrowed() {
        var members = door.get("/api/complaints/meeting-members", OFFICE).json().get("items");
        assertThat(members)
                .anySatisfy(one -> {
                    assertThat(one.get("user").asString()).isEqualTo("wei.min");
                    assertThat(one.get("from").asString()).isEqualTo("柳河乡便民服务大厅");
                })
                .anySatisfy(one -> {
                    assertThat(one.get("user").asString()).isEqualTo("feng.li");
                    assertThat(one.get("windows").toString()).isEqualTo("[\"LABOUR\"]");
                });
        String clerk = TestTokens.of("wang.fang", "330106", Role.CLERK);
        assertThat(door.get("/api/complaints/meeting-members", clerk).status()).isEqualTo(403);
    }

    private LocalDate due(String no) {
        return OffsetDateTime.parse(sheet(no).get("dueAt").asString())
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private JsonNode sheet(String no) {
        return door.get("/api/complaints/" + no, LEADER).json();
    }

    private static String code(Door.Answer answer) {
        return answer.json().get("code").asString();
    }
}

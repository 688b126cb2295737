package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.Door.Answer;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents see of their own application by its code. */
class OwnApplicationTest implements WholeService {
    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void door() {
        door = new Door(port);
    }

    @Test
    @Tag("N1")
    @Tag("K3")
    void theySeeWhatIsMissingAndWhyItWasReturned() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String code = received.text("queryCode");
        String own = "/api/public/applications/" + received.text("no");
        await().until(() -> door.get("", own, QueryCodes.HEADER, code).status() == 200);
        Answer before = door.get("", own, QueryCodes.HEADER, code);
        assertThat(before.text("status")).isEqualTo("INCOMPLETE");
        assertThat(before.body().at("/missing/0/zh").asString()).isNotBlank();
        assertThat(before.body().has("returned")).isFalse();
        assertThat(before.body().toString()).doesNotContain(NAME);

        door.post(
                Door.WANG,
                "/api/applications/" + received.text("no") + "/return",
                "{\"ground\":\"UNLAWFUL\",\"reason\":\"已在别处认证。\",\"legalBasis\":\"认证办法第三条\"}");
        await().until(() -> door.get("", own, QueryCodes.HEADER, code).body().has("returned"));
        Answer after = door.get("", own, QueryCodes.HEADER, code);
        assertThat(after.body().at("/returned/reason").asString()).isEqualTo("已在别处认证。");
        assertThat(after.body().at("/returned/legalBasis").asString()).isEqualTo("认证办法第三条");
    }

    @Test
    @Tag("R3")
    void aWrongCodeIsANumberThatNobodyHas() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        refused(
                door.get("", "/api/public/applications/" + no, QueryCodes.HEADER, "0000-0000"),
                404,
                "unknown-number",
                null);
    }
}

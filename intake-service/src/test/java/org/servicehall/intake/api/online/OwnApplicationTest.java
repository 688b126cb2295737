package org.servicehall.intake.api.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents see of their own application by its code. */
class OwnApplicationTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private Streams streams;

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
    @Tag("S6")
    void whatWasReturnedTellsWhereElseToTurnAndTheSheetAndTheAnswerTheSame() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String no = received.text("no");
        Answer returned = door.post(
                Door.WANG,
                "/api/applications/" + no + "/return",
                "{\"ground\":\"UNLAWFUL\",\"reason\":\"已在别处认证。\",\"legalBasis\":\"认证办法第三条\"}");
        assertThat(returned.body().at("/remedies/0/kind").asString())
                .as(returned.body().toString())
                .isEqualTo("RECONSIDERATION");
        assertThat(returned.body().at("/remedies/0/authority/zh").asString()).isEqualTo("青溪县人民政府");
        assertThat(returned.body().at("/remedies/1/months").asInt()).isEqualTo(6);
        Answer sheet = door.get(Door.WANG, "/api/applications/" + no, "If-Version-At-Least", returned.text("version"));
        assertThat(sheet.body().path("remedies")).isEqualTo(returned.body().path("remedies"));
        Answer own = door.get("", "/api/public/applications/" + no, QueryCodes.HEADER, received.text("queryCode"));
        assertThat(own.body().at("/returned/remedies"))
                .isEqualTo(returned.body().path("remedies"));
    }

    @Test
    @Tag("P2")
    void theyTakeItBackByNumberAndCodeAndItIsCounted() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String no = received.text("no");
        String own = "{\"no\":\"%s\",\"code\":\"%s\"}";
        refused(door.post("", "/api/public/withdrawals", own.formatted(no, "0000-0000")), 404, "unknown-number", null);
        Answer withdrawn = door.post("", "/api/public/withdrawals", own.formatted(no, received.text("queryCode")));
        assertThat(withdrawn.status()).as(withdrawn.body().toString()).isEqualTo(200);
        Answer sheet = door.get(Door.WANG, "/api/applications/" + no, "If-Version-At-Least", withdrawn.text("version"));
        assertThat(sheet.text("status")).isEqualTo("WITHDRAWN");
        assertThat(sheet.body().at("/withdrawal/proof").asString()).isEqualTo("QUERY_CODE");
        assertThat(sheet.body().at("/withdrawal").has("recordedBy")).isFalse();
        Answer count = door.get(Door.OFFICE, "/api/applications/withdrawals/months/" + YearMonth.from(ClosedHall.DAY));
        assertThat(count.body().path("byResidents").asInt()).isPositive();
        assertThat(count.body().path("holders").valueStream())
                .anyMatch(holder -> holder.path("clerk").asString().equals("wang.fang")
                        && holder.path("count").asInt() > 0);
    }

    @Test
    @Tag("P2")
    void whoIsSignedInAtTheHallDoesNotPassForTheResidentAndWhoIsFromElsewhereIsAnybody() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String own = "{\"no\":\"%s\",\"code\":\"%s\"}".formatted(received.text("no"), received.text("queryCode"));
        refused(door.post(Door.WANG, "/api/public/withdrawals", own), 403, "staff-at-public-door", "P2");
        assertThat(door.post(
                                Door.ELSEWHERE,
                                "/api/public/withdrawals",
                                own,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(200);
        assertThat(streams.read(ApplicationEvent.STREAM + ":" + received.text("no"))
                        .orElseThrow()
                        .getLast()
                        .by())
                .isEqualTo("public");
    }

    @Test
    @Tag("P2")
    void aClerkShowsOnWhatTheyTakeItBack() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String path = "/api/applications/" + received.text("no") + "/withdrawal";
        assertThat(door.post(Door.WANG, path, "{\"channel\":\"PHONE\"}").status())
                .isEqualTo(422);
        String told = "{\"channel\":\"PHONE\",\"proof\":\"QUERY_CODE\",\"queryCode\":\"%s\"}";
        refused(door.post(Door.WANG, path, told.formatted("0000-0000")), 422, "query-code-wrong", "P2");
        assertThat(door.post(Door.WANG, path, told.formatted(received.text("queryCode")))
                        .status())
                .isEqualTo(200);
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

package org.servicehall.accountability.api.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.accountability.api.conduct.ConductExamples.OFFICE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Conduct through HTTP, and what of it hangs on the board. */
class ConductTest implements WholeService {
    private static final String CLERK = TestTokens.of("sun.yan", "330106", Role.CLERK);
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);

    @LocalServerPort
    private int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("H2")
    void anInspectionIsScoredByTheHallsListAndEverybodyThereSeesIt() {
        var list = door.get("/api/conduct/inspection-list", CLERK).json();
        assertThat(list.get("items")).hasSize(7);
        var inspection = ConductExamples.inspection("AGRICULTURE");
        assertThat(door.post("/api/conduct/inspections", inspection, OFFICE).text())
                .contains("\"answerable\"", "not-of-window");
        var receipt = door.post("/api/conduct/inspections", inspection.replace("li.na", "he.miao"), OFFICE);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.json().get("no").asString()).matches("330106-XW\\d{8}-\\d{4}");
        assertThat(receipt.json().get("points").asInt()).isEqualTo(85);
        assertThat(receipt.json().get("passed").asBoolean()).isTrue();
        shown(receipt, CLERK);
        var month = ConductExamples.today().toString().substring(0, 7);
        var found = door.get("/api/conduct/inspections?window=AGRICULTURE&month=" + month, CLERK)
                .json();
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/inspection/points").asInt()).isEqualTo(85);
        assertThat(door.get("/api/conduct/inspections?window=AGRICULTURE&month=2024-01", CLERK)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    @Tag("H2")
    void anInspectionOfAWindowTheHallDoesNotHaveIsRefused() {
        var refused = door.post("/api/conduct/inspections", ConductExamples.inspection("ATTIC"), OFFICE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("conduct-window-unknown");
    }

    @Test
    @Tag("H3")
    @Tag("G1")
    void aClerkSeesTheOwnBreachesAndGiftsAndNobodyElses() {
        var breach = door.post("/api/conduct/breaches", """
                {"person":"li.na","window":"LABOUR","breach":"ALCOHOL","day":"%s","note":"午间饮酒"}""".formatted(ConductExamples.today()), OFFICE);
        assertThat(breach.status()).as(breach.text()).isEqualTo(201);
        var gift = door.post("/api/conduct/gifts", """
                {"handling":"HANDED_IN","what":"购物卡","day":"%s"}""".formatted(ConductExamples.today()), CLERK);
        assertThat(gift.status()).as(gift.text()).isEqualTo(201);
        shown(breach, AUDITOR);
        shown(gift, CLERK);
        String no = breach.json().get("no").asString();
        assertThat(door.get("/api/conduct/breaches", AUDITOR).text())
                .contains(no, "午间饮酒", "工作时间或工作日中午饮酒", "\"rule\":\"H3\"");
        assertThat(door.get("/api/conduct/breaches", CLERK).text()).doesNotContain(no);
        assertThat(door.get("/api/conduct/breaches?person=li.na", CLERK).json().get("items"))
                .isEmpty();
        assertThat(door.get("/api/conduct/records/" + no, CLERK).status()).isEqualTo(404);
        assertThat(door.get("/api/conduct/gifts", CLERK).text()).contains("购物卡");
        assertThat(door.get("/api/conduct/gifts", TestTokens.of("li.na", "330106", Role.CLERK))
                        .text())
                .doesNotContain("购物卡");
        assertThat(door.get("/api/conduct/records/" + no, TestTokens.of("tan.yu", "340123", Role.AUDITOR))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("H3")
    @Tag("B9")
    void aBreachThatIsWithdrawnStaysToBeReadAndIsCorrectedInTheLedger() {
        var breach = door.post("/api/conduct/breaches", """
                {"person":"pan.yu","window":"LABOUR","breach":"SMOKING","day":"%s","note":"吸烟"}""".formatted(ConductExamples.today()), OFFICE);
        var no = number(breach);
        var path = "/api/conduct/records/" + no + "/withdrawal";
        assertThat(door.post(path, "{\"reason\":\"认错人\"}", CLERK).status()).isEqualTo(404);
        var withdrawn = door.post(path, "{\"reason\":\"认错人\"}", OFFICE);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        shown(withdrawn, AUDITOR);
        assertThat(door.get("/api/conduct/records/" + no, AUDITOR)
                        .json()
                        .at("/withdrawal/reason")
                        .asString())
                .isEqualTo("认错人");
        await().untilAsserted(() -> assertThat(door.get("/api/ledger?person=pan.yu&status=CORRECTED", AUDITOR)
                        .text())
                .contains(no));
    }

    @Test
    @Tag("G2")
    void aPostingHangsOnTheBoardUntilItIsWithdrawn() {
        var posted = door.post("/api/conduct/postings", ConductExamples.posting("COMMENDATION", "拾金不昧"), OFFICE);
        String no = posted.json().get("no").asString();
        await().untilAsserted(() -> assertThat(board().get("commendations").toString())
                .contains(no, "拾金不昧")
                .doesNotContain("li.na"));
        assertThat(board().get("circulars").toString()).doesNotContain(no);
        door.post("/api/conduct/postings/" + no + "/withdrawal", "{\"reason\":\"内容有误\"}", OFFICE);
        await().untilAsserted(() ->
                assertThat(board().get("commendations").toString()).doesNotContain(no));
        assertThat(door.get("/api/conduct/postings", CLERK).text()).contains(no, "内容有误");
    }

    @Test
    @Tag("G2")
    void theLatestPostingHangsFirst() {
        var earlier = number(door.post("/api/conduct/postings", ConductExamples.posting("CIRCULAR", "通报一"), OFFICE));
        var later = number(door.post("/api/conduct/postings", ConductExamples.posting("CIRCULAR", "通报二"), OFFICE));
        await().untilAsserted(
                        () -> assertThat(board().get("circulars").toString()).contains(earlier, later));
        var shown = board().get("circulars").toString();
        assertThat(shown.indexOf(later)).isLessThan(shown.indexOf(earlier));
        assertThat(board().get("circulars").size()).isLessThanOrEqualTo(20);
    }

    private static String number(Door.Answer posted) {
        return posted.json().get("no").asString();
    }

    @Test
    @Tag("R3")
    @Tag("G2")
    void noPhoneNumberStandsOnTheBoard() {
        var body = ConductExamples.posting("COMMENDATION", "热心").replace("上门", "联系13900001234上门");
        var refused = door.post("/api/conduct/postings", body, OFFICE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("personal-data-in-text");
    }

    @Test
    @Tag("W1")
    @Tag("W2")
    void anybodyReadsTheNineRulesTheWindowsAndTheSlogans() {
        var board = board();
        assertThat(board.get("rules")).hasSize(9);
        assertThat(board.at("/rules/1/title/zh").asString()).isEqualTo("首问负责制");
        assertThat(board.get("windows")).hasSize(9);
        assertThat(board.at("/windows/0/handles/zh").asString()).contains("家电下乡补贴申报");
        assertThat(board.get("slogans")).hasSize(53);
        int turn = board.at("/slogan/number").asInt();
        assertThat(board.at("/slogan/text").asString())
                .isEqualTo(board.get("slogans").get(turn - 1).asString());
        assertThat(board.get("notices").asString()).isEqualTo("/api/public/notices?hall=330106");
        assertThat(door.get("/api/public/board?hall=999999", "").status()).isEqualTo(404);
        assertThat(door.get("/api/public/board?hall=x", "").status()).isIn(400, 422);
    }

    @Test
    @Tag("W1")
    void aScreenThatHasTheBoardIsToldThatNothingChanged() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/api/public/board?hall=340123");
            var first = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var again = http.send(
                    HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    private JsonNode board() {
        return door.get("/api/public/board?hall=330106", "").json();
    }

    private void shown(Door.Answer receipt, String token) {
        var no = receipt.json().get("no").asString();
        var version = receipt.json().get("version").asString();
        assertThat(door.get("/api/conduct/records/" + no, token, "If-Version-At-Least", version)
                        .status())
                .isEqualTo(200);
    }
}

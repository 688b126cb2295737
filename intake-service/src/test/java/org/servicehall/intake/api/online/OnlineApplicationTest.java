package org.servicehall.intake.api.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A resident applies without coming, the window takes it up, and it is accepted once it is known who applied (S3). */
@Tag("S3")
class OnlineApplicationTest implements WholeService {
    private static final String ONLINE = "/api/public/applications";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("N1")
    void whoAppliesHasTheChecklistANumberAndACodeAtOnce() {
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION);
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
        assertThat(applied.text("no")).matches("330106-20[0-9]{6}-[0-9]{4}");
        assertThat(applied.body().path("checklist").size()).isPositive();
        assertThat(applied.body().toString()).doesNotContain(NAME, PHONE, ID_NUMBER, "zhou.min");
        await().untilAsserted(() -> {
            Answer own = door.get("", ONLINE + "/" + applied.text("no"), QueryCodes.HEADER, applied.text("queryCode"));
            assertThat(own.text("status")).isEqualTo("INCOMPLETE");
            assertThat(own.body().path("missing").size())
                    .isEqualTo(applied.body().path("checklist").size());
        });
    }

    @Test
    @Tag("S5")
    void whoWishesToBeToldSaysByWhatAndLeavesAnAddressForIt() {
        String wishes = ONLINE_APPLICATION.replaceFirst("\\{", "{\"messages\":[\"MAIL\",\"SMS\"],");
        Answer without = door.post("", ONLINE, wishes);
        refused(without, 422, "message-needs-address", "S5");
        assertThat(without.body().toString()).contains("applicant.email");
        Answer applied =
                door.post("", ONLINE, wishes.replace("\"address\":", "\"email\":\"ouyang@example.cn\",\"address\":"));
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
        assertThat(applied.body().path("messages").toString()).contains("MAIL", "SMS");
        assertThat(applied.body().toString()).doesNotContain("ouyang@example.cn");
        await().untilAsserted(() -> assertThat(
                        door.get("", ONLINE + "/" + applied.text("no"), QueryCodes.HEADER, applied.text("queryCode"))
                                .body()
                                .path("messages")
                                .toString())
                .contains("MAIL", "SMS"));
        assertThat(door.get("", "/api/public/online-matters?hall=330106")
                        .body()
                        .path("items")
                        .get(0)
                        .path("messages")
                        .toString())
                .contains("MAIL", "SMS");
    }

    @Test
    @Tag("P2")
    void whoLeadsTheHallAnswersForItUntilAClerkOfTheWindowTakesItUp() {
        String no = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        assertThat(received(no).firstAsker()).isEqualTo("zhou.min");
        await().untilAsserted(() -> assertThat(waiting()).contains(no));
        refused(door.post(Door.ZHAO, path(no) + "/taking-up", ""), 403, "not-of-window-in-charge", "S3");
        refused(
                door.post(Door.WANG, path(no) + "/identity", "{\"proof\":\"CALLED_BACK\"}"),
                403,
                "not-the-holder",
                "F1");

        Answer taken = door.post(Door.WANG, path(no) + "/taking-up", "");
        assertThat(taken.text("clerk")).isEqualTo("wang.fang");
        refused(door.post(Door.WANG, path(no) + "/taking-up", ""), 409, "taken-up-already", "S3");
        Answer sheet = door.get(Door.WANG, path(no), "If-Version-At-Least", taken.text("version"));
        assertThat(sheet.text("clerk")).isEqualTo("wang.fang");
        assertThat(sheet.text("firstAsker")).isEqualTo("wang.fang");
        assertThat(sheet.text("firstAskerWindow")).isEqualTo("CIVIL_AFFAIRS");
        await().untilAsserted(() -> assertThat(waiting()).doesNotContain(no));
    }

    @Test
    @Tag("K8")
    void nothingIsAcceptedBeforeItIsKnownWhoApplied() {
        String no = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        door.post(Door.WANG, path(no) + "/taking-up", "");
        Answer brought =
                door.post(Door.WANG, path(no) + "/materials", items(received(no).missing()));
        assertThat(brought.status()).as(brought.body().toString()).isEqualTo(200);
        String acceptance = "{\"type\":\"PROMISED\"}";
        refused(door.post(Door.WANG, path(no) + "/acceptance", acceptance), 409, "identity-unconfirmed", "S3");
        Answer known = door.post(Door.WANG, path(no) + "/identity", "{\"proof\":\"CALLED_BACK\"}");
        assertThat(known.text("confirmedBy")).isEqualTo("wang.fang");
        refused(
                door.post(Door.WANG, path(no) + "/identity", "{\"proof\":\"CARD_SHOWN\"}"),
                409,
                "identity-confirmed-already",
                "S3");
        Answer accepted = door.post(Door.WANG, path(no) + "/acceptance", acceptance);
        assertThat(accepted.status()).as(accepted.body().toString()).isBetween(200, 201);
    }

    @Test
    @Tag("S7")
    void whoAppliedPutsTheirSlipsRightUntilTheWindowTakesItUp() {
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION);
        String no = applied.text("no");
        String own = "{\"no\":\"%s\",\"code\":\"%s\",\"phone\":\"13900139000\"}";
        String corrections = "/api/public/application-corrections";
        refused(door.post("", corrections, own.formatted(no, "0000-0000")), 404, "unknown-number", null);
        String right = own.formatted(no, applied.text("queryCode"));
        refused(door.post(Door.WANG, corrections, right), 403, "staff-at-public-door", "P2");
        Answer corrected = door.post("", corrections, right);
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.body().path("fields").toString()).isEqualTo("[\"phone\"]");
        refused(door.post("", corrections, right), 422, "nothing-corrected", "S7");
        Answer taken = door.post(Door.WANG, path(no) + "/taking-up", "");
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        refused(
                door.post("", corrections, right.replace("13900139000", "13900139001")),
                409,
                "corrected-by-the-window",
                "S3");
        Answer brought = door.post(Door.WANG, "/api/applications", PENSION);
        refused(
                door.post("", corrections, own.formatted(brought.text("no"), brought.text("queryCode"))),
                409,
                "not-applied-online",
                "S3");
    }

    /** The page that puts it right shows what was told, as long as that may be put right. */
    @Test
    @Tag("S7")
    void whoAppliedPutsAFigureRightAndIsShownWhatTheyTold() {
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION.replace("30000", "3000"));
        assertThat(applied.body().path("unmet").toString()).isEqualTo("[\"HOSPITAL_COST_20000\"]");
        String own = "{\"no\":\"%s\",\"code\":\"%s\",\"figures\":[{\"code\":\"HOSPITAL_COST\",\"value\":%d}]}";
        String corrections = "/api/public/application-corrections";
        String no = applied.text("no");
        await().untilAsserted(
                        () -> assertThat(own(applied)
                                        .body()
                                        .path("online")
                                        .path("told")
                                        .toString())
                                .isEqualTo(
                                        "{\"matterId\":\"serious-illness-relief\",\"circumstances\":[\"INVOICE_LOST\"],\"persons\":1}"));
        Answer corrected = door.post("", corrections, own.formatted(no, applied.text("queryCode"), 30_000));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.body().path("fields").toString()).isEqualTo("[\"figures\"]");
        refused(
                door.post("", corrections, own.formatted(no, applied.text("queryCode"), 31_000)),
                422,
                "nothing-corrected",
                "S7");
        door.post(Door.WANG, path(no) + "/taking-up", "");
        await().untilAsserted(() ->
                assertThat(own(applied).body().path("online").has("told")).isFalse());
    }

    private Answer own(Answer applied) {
        return door.get("", ONLINE + "/" + applied.text("no"), "Query-Code", applied.text("queryCode"));
    }

    @Test
    void whatNeedsSomebodyInPersonIsNotOffered() {
        String offered =
                door.get("", "/api/public/online-matters?hall=330106").body().toString();
        assertThat(offered).contains("serious-illness-relief").doesNotContain("\"pension-qualification\"");
        refused(
                door.post(
                        "",
                        ONLINE,
                        ONLINE_APPLICATION
                                .replace("serious-illness-relief", "pension-qualification")
                                .replace("[\"INVOICE_LOST\"]", "[\"LATE\"]")),
                409,
                "not-offered-online",
                "S3");
    }

    @Test
    void theSamePersonsOtherApplicationOfTheDayShowsToTheWindowAndNotAtTheDoor() {
        Answer first = door.post("", ONLINE, ONLINE_APPLICATION);
        Answer second = door.post("", ONLINE, ONLINE_APPLICATION);
        assertThat(second.body().toString()).doesNotContain(first.text("no"));
        await().untilAsserted(() -> assertThat(door.get(Door.WANG, path(second.text("no")))
                        .body()
                        .path("resembles")
                        .toString())
                .contains(first.text("no")));
    }

    @Test
    void whatWasBroughtIsNeitherTakenUpNorConfirmed() {
        String no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        refused(door.post(Door.LI, path(no) + "/taking-up", ""), 409, "not-applied-online", "S3");
        refused(
                door.post(Door.WANG, path(no) + "/identity", "{\"proof\":\"CARD_SHOWN\"}"),
                409,
                "not-applied-online",
                "S3");
    }

    @Test
    void whatAClerkEnteredByThatChannelWasNotAppliedForOnline() {
        Answer entered = door.post(
                Door.WANG,
                "/api/applications",
                PENSION.replaceFirst("\"channel\":\"[A-Z]+\"", "\"channel\":\"ONLINE\""));
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        String own = ONLINE + "/" + entered.text("no");
        await().untilAsserted(() -> assertThat(
                        door.get(Door.WANG, path(entered.text("no")), "If-Version-At-Least", entered.text("version"))
                                .body()
                                .has("online"))
                .isFalse());
        assertThat(door.get("", own, QueryCodes.HEADER, entered.text("queryCode"))
                        .body()
                        .has("online"))
                .isFalse();
    }

    @Test
    void nobodySignedInAppliesForAResident() {
        refused(door.post(Door.WANG, ONLINE, ONLINE_APPLICATION), 403, "staff-at-public-door", "S3");
    }

    @Test
    @Tag("F4")
    void whatSomebodyTookOverWaitsForNobody() {
        String no = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        await().untilAsserted(() -> assertThat(waiting()).contains(no));
        String over = """
                {"to":"wang.fang","toWindow":"CIVIL_AFFAIRS","reason":"由其承接",
                 "meeting":{"at":"%sT10:00:00+08:00","requirements":"带齐材料","contact":"0571-86990001"}}""".formatted(ClosedHall.workingDay(2));
        Answer offered = door.post(Door.LEAD, path(no) + "/hand-over", over);
        assertThat(offered.status()).as(offered.body().toString()).isEqualTo(200);
        Answer taken = door.post(Door.WANG, path(no) + "/hand-over-confirmation", "");
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(waiting()).doesNotContain(no));
    }

    private static String items(List<String> codes) {
        return "{\"items\":[\"" + String.join("\",\"", codes) + "\"]}";
    }

    private static String path(String no) {
        return "/api/applications/" + no;
    }

    private ApplicationReceived received(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ApplicationReceived.class::isInstance)
                .map(ApplicationReceived.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> waiting() {
        JsonNode items = door.get(Door.WANG, "/api/applications/online?window=CIVIL_AFFAIRS&limit=200")
                .body()
                .path("items");
        return items.findValuesAsString("no");
    }
}

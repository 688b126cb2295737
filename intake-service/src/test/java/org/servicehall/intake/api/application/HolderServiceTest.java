package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.HandOverEvent.DoneInHoldersStead;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one clerk can't do with the application of another, and how a wrong turn is put right. */
@Tag("F1")
@Tag("F2")
class HolderServiceTest implements WholeService {
    private static final String ITEMS = "{\"items\":[\"CERTIFICATION_FORM\"]}";
    private static final String AGAIN =
            "{\"items\":[\"CERTIFICATION_FORM\",\"ID_CARD\"],\"acknowledgeBreach\":true,\"reason\":\"证件已过期\"}";
    private static final String FORWARDED =
            "{\"type\":\"FORWARDED\",\"limit\":\"" + ClosedHall.DAY.plusDays(40) + "\"}";
    private static final String RETURN = "{\"ground\":\"UNLAWFUL\",\"reason\":\"不合法\",\"legalBasis\":\"第三条\"}";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private String no;
    private String path;

    @BeforeEach
    void receive() {
        door = new Door(port);
        no = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        path = "/api/applications/" + no;
    }

    @Test
    @Tag("N3")
    void aClerkOfAnotherWindowNeitherAcceptsNorReturnsItNorSpendsItsNotice() {
        refused(door.post(Door.ZHAO, path + "/supplement-request", ITEMS), 403, "not-the-holder", "F1");
        refused(door.post(Door.ZHAO, path + "/return", RETURN), 403, "not-the-holder", "F1");
        refused(door.post(Door.ZHAO, path + "/materials", ITEMS), 403, "not-the-holder", "F1");
        refused(
                door.post(Door.ZHAO, path + "/withdrawal", "{\"channel\":\"COUNTER\",\"proof\":\"SIGNED_FORM\"}"),
                403,
                "not-the-holder",
                "F1");
        door.post(Door.WANG, path + "/supplement-request", ITEMS);
        refused(door.post(Door.ZHAO, path + "/supplement-request", AGAIN), 403, "not-the-holder", "F1");
        door.post(Door.WANG, path + "/materials", ITEMS);
        refused(door.post(Door.ZHAO, path + "/acceptance", FORWARDED), 403, "not-the-holder", "F1");
        Answer preview = door.post(Door.ZHAO, path + "/acceptance/preview", FORWARDED);
        assertThat(preview.body().at("/refusals/0/code").asString()).isEqualTo("not-the-holder");
        assertThat(door.post(Door.WANG, path + "/acceptance", FORWARDED).status())
                .isEqualTo(200);
    }

    @Test
    void theLeadDoesItInTheHoldersSteadAndThatIsOnRecord() {
        assertThat(door.post(Door.LEAD, path + "/return", RETURN).status()).isEqualTo(200);
        DoneInHoldersStead done = only(DoneInHoldersStead.class);
        assertThat(done.holder()).isEqualTo("wang.fang");
        assertThat(done.doneBy()).isEqualTo("zhou.min");
        assertThat(done.asLead()).isTrue();
    }

    @Test
    @Tag("N3")
    void whoIssuedTheFirstNoticeAnswersForTheSecondUnlessAnothersActMadeItNecessary() {
        door.post(Door.WANG, path + "/supplement-request", ITEMS);
        door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        door.post(Door.LI, path + "/hand-over-confirmation", "");
        String because = AGAIN.replaceFirst("}$", ",\"madeNecessaryBy\":\"%s\"}");
        refused(
                door.post(Door.LI, path + "/supplement-request", because.formatted("zhao.lei")),
                422,
                "had-it-not-in-hand",
                "N3");
        assertThat(door.post(Door.LI, path + "/supplement-request", because.formatted("li.na"))
                        .status())
                .isEqualTo(200);
        SupplementRequestedAgain again = only(SupplementRequestedAgain.class);
        assertThat(again.answerable()).isEqualTo("li.na");
        assertThat(again.answerableWindow()).isEqualTo("LABOUR");
        assertThat(again.firstRequestedBy()).isEqualTo("wang.fang");
    }

    @Test
    @Tag("K3")
    @Tag("N2")
    void aSecondAfterItsNoticeItIsNotReturnedForWhatIsMissing() {
        no = door.post(Door.WANG, "/api/applications", PENSION.replace("\"ID_CARD\",", ""))
                .text("no");
        path = "/api/applications/" + no;
        door.post(Door.WANG, path + "/supplement-request", "{\"items\":[\"CERTIFICATION_FORM\",\"ID_CARD\"]}");
        Answer returned = door.post(Door.WANG, path + "/return", RETURN.replace("UNLAWFUL", "PRINCIPAL_ITEM_MISSING"));
        refused(returned, 409, "supplement-notice-running", "K3");
        assertThat(returned.body().at("/errors/0/field").asString()).isEqualTo("ground");
    }

    @Test
    @Tag("F4")
    void threeTimesTheSameReceiverAtOtherTimesIsOneHandOver() {
        String version = "";
        for (int day : List.of(2, 3, 4)) {
            Answer offered = door.post(Door.WANG, path + "/hand-over", meetingOn(day));
            assertThat(offered.body().path("count").asInt()).isEqualTo(1);
            assertThat(offered.text("meetAt")).isEqualTo(ClosedHall.workingDay(day) + "T10:00:00+08:00");
            version = offered.text("version");
        }
        Answer sheet = door.get(Door.WANG, path, "If-Version-At-Least", version);
        assertThat(sheet.body().path("handOvers").asInt()).isEqualTo(1);
        assertThat(sheet.text("meetAt")).isEqualTo(ClosedHall.workingDay(4) + "T10:00:00+08:00");
    }

    @Test
    @Tag("F4")
    void nobodyIsAgreedToMeetOnADayOff() {
        String onADayOff = HAND_OVER.replace(ClosedHall.workingDay(2) + "T02", ClosedHall.DAY + "T06");
        Answer refusal = door.post(Door.WANG, path + "/hand-over", onADayOff);
        refused(refusal, 422, "meeting-outside-working-time", "F4");
        assertThat(refusal.body().at("/errors/0/field").asString()).isEqualTo("meeting.at");
    }

    @Test
    void whatWentTheWrongWayGoesBackToTheFirstAsker() {
        door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        door.post(Door.LI, path + "/hand-over-confirmation", "");
        String back = HAND_OVER.replace("li.na", "wang.fang").replace("LABOUR", "CIVIL_AFFAIRS");
        Answer sent = door.post(Door.LI, path + "/hand-over", back);
        assertThat(sent.body().path("count").asInt()).isEqualTo(1);
        assertThat(door.post(Door.WANG, path + "/hand-over-confirmation", "").text("clerk"))
                .isEqualTo("wang.fang");
    }

    @Test
    void theHolderTakesAWrongTurnBackThatNobodyConfirmed() {
        Answer given = door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        assertThat(given.body().path("count").asInt()).isEqualTo(1);
        Answer taken = door.post(Door.WANG, path + "/hand-over-taking-back", "{\"reason\":\"转错人\"}");
        assertThat(taken.text("clerk")).isEqualTo("wang.fang");
        assertThat(taken.text("from")).isEqualTo("li.na");
        Answer sheet = door.get(Door.WANG, path, "If-Version-At-Least", taken.text("version"));
        assertThat(sheet.body().path("offeredTo").isString()).isFalse();
        refused(door.post(Door.LI, path + "/hand-over-confirmation", ""), 409, "no-hand-over-waiting", "F2");
    }

    @Test
    @Tag("N2")
    void whatTheDepartmentRequiresIsNamedInWordsOnTheOneNotice() {
        no = door.post(
                        Door.WANG,
                        "/api/applications",
                        PENSION.replace("pension-qualification", "agricultural-disaster-subsidy")
                                .replace("\"LATE\"", "")
                                .replace("\"ID_CARD\",\"PENSION_PASSBOOK\"", "\"WRITTEN_APPLICATION\""))
                .text("no");
        path = "/api/applications/" + no;
        Answer notice = door.post(Door.WANG, path + "/supplement-request", """
                {"items":[],"named":[{"text":"土地承包合同","reason":"核实受灾面积","basis":"补助实施办法第五条"}]}""");
        assertThat(notice.body().at("/items/0").asString()).isEqualTo("NAMED_1");
        Answer sheet = door.get(Door.WANG, path, "If-Version-At-Least", notice.text("version"));
        assertThat(sheet.text("status")).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(sheet.body().at("/named/0/text").asString()).isEqualTo("土地承包合同");
        assertThat(sheet.body().path("itemsInWords").asBoolean()).isTrue();
        assertThat(sheet.text("firstAskerWindow")).isEqualTo("CIVIL_AFFAIRS");
        door.post(Door.WANG, path + "/materials", "{\"items\":[\"NAMED_1\"]}");
        assertThat(door.post(Door.WANG, path + "/acceptance", FORWARDED).status())
                .isEqualTo(200);
    }

    @Test
    @Tag("N2")
    void whereTheCatalogueListsAllNothingIsNamedBesideIt() {
        Answer refusal = door.post(Door.WANG, path + "/supplement-request", """
                {"items":["CERTIFICATION_FORM"],"named":[{"text":"无犯罪证明","reason":"备查","basis":"无"}]}""");
        refused(refusal, 422, "items-not-in-words", "N2");
    }

    private static String meetingOn(int day) {
        return HAND_OVER.replace(
                ClosedHall.workingDay(2).toString(), ClosedHall.workingDay(day).toString());
    }

    private <E> E only(Class<E> type) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}

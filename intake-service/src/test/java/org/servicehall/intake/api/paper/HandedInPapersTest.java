package org.servicehall.intake.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What residents hand in online, over HTTP: taken, looked at, sent back (S4). */
@Tag("S4")
class HandedInPapersTest implements WholeService {
    private static final String SUN = TestTokens.withWindow("sun.yan", "330106", "FINANCE", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    Vault vault;

    @Autowired
    Commands commands;

    @Autowired
    PaperFiles files;

    @Autowired
    PaperWatch watch;

    private Door door;
    private Answer received;
    private String no;
    private String papers;
    private String own;

    @BeforeEach
    void receive() {
        door = new Door(port);
        received = door.post(Door.WANG, "/api/applications", PENSION);
        no = received.text("no");
        papers = "/api/applications/" + no + "/papers";
        own = "/api/public/applications/" + no + "/papers";
    }

    @Test
    @Tag("N3")
    void theResidentHandsInWhatIsMissingAndTheCounterConfirmsIt() {
        Answer handedIn = Papers.handedIn(door, received);
        assertThat(handedIn.status()).as(handedIn.body().toString()).isEqualTo(200);
        assertThat(handedIn.text("status")).isEqualTo("TO_BE_CONFIRMED");
        JsonNode waiting = ownList();
        assertThat(waiting.at("/items/0/statusText/zh").asString()).isEqualTo("待窗口核对");
        assertThat(waiting.at("/missing/0/item").asString()).isEqualTo("CERTIFICATION_FORM");
        assertThat(waiting.toString()).doesNotContain(NAME);
        assertThat(door.get(Door.WANG, papers)
                        .body()
                        .at("/items/0/actions/0/operation")
                        .asString())
                .isEqualTo("papers.decide");
        Answer confirmed = door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        assertThat(confirmed.body().path("supplied").asBoolean()).isTrue();
        await().until(() -> ownList().path("missing").isEmpty());
        refused(door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}"), 409, "paper-not-waiting", "S4");
        refused(Papers.handedIn(door, received), 409, "paper-not-missing", "S4");
    }

    /** As where the first try was killed between the two. */
    @Test
    @Tag("N3")
    void confirmedAndNotRecordedAsBroughtItIsWhenItIsConfirmedAgain() {
        Papers.handedIn(door, received);
        Instant at = Instant.now();
        commands.send(
                new ConfirmPaper(no, 1, new Act("wang.fang", "CIVIL_AFFAIRS", false, at), watch.timeOf("330106")),
                CommandContext.of("wang.fang", at));
        assertThat(ownList().at("/missing/0/item").asString()).isEqualTo("CERTIFICATION_FORM");
        Answer again = door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
        assertThat(again.body().path("supplied").asBoolean()).isTrue();
        await().until(() -> ownList().path("missing").isEmpty());
        refused(door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}"), 409, "paper-not-waiting", "S4");
    }

    @Test
    @Tag("P2")
    void whatWaitsForTheHallCameInTimeUntilItIsSentBack() {
        Instant before = Instant.parse("2000-01-01T00:00:00Z");
        Instant after = Instant.parse("2100-01-01T00:00:00Z");
        List<String> items = List.of("CERTIFICATION_FORM");
        assertThat(files.waits(no, items, before, after, after)).isFalse();
        Papers.handedIn(door, received);
        assertThat(files.waits(no, items, before, after, after)).isTrue();
        assertThat(files.waits(no, items, before, before, after)).isFalse();
        assertThat(files.waits(no, List.of("ID_CARD"), before, after, after)).isFalse();
        door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":false,\"reason\":\"照片不清晰\"}");
        assertThat(files.waits(no, items, before, after, after)).isFalse();
    }

    @Test
    void sentBackTheResidentReadsWhy() {
        Papers.handedIn(door, received);
        refused(door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":false}"), 422, "reason-required", "S4");
        refused(
                door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":false,\"reason\":\"欧阳建国的照片不清晰\"}"),
                422,
                "person-named-in-text",
                "R3");
        refused(door.post(SUN, papers + "/1/decision", "{\"accepted\":true}"), 403, "papers-of-others", "S4");
        assertThat(door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":false,\"reason\":\"照片不清晰\"}")
                        .text("status"))
                .isEqualTo("SENT_BACK");
        assertThat(ownList().at("/items/0/reason").asString()).isEqualTo("照片不清晰");
    }

    @Test
    @Tag("R3")
    void aWrongCodeOpensNothingAndStaffAreNoResidents() {
        String[] wrong = {QueryCodes.HEADER, "0000-0000"};
        refused(door.get("", own, wrong), 404, "unknown-number", null);
        refused(door.upload("", own + "?item=CERTIFICATION_FORM", Papers.png(), wrong), 404, "unknown-number", null);
        keep(Door.WANG, "MATERIAL", Papers.png());
        refused(door.get("", own + "/1", QueryCodes.HEADER, received.text("queryCode")), 404, "unknown-number", null);
        refused(
                door.upload(
                        Door.LI,
                        own + "?item=CERTIFICATION_FORM",
                        Papers.png(),
                        QueryCodes.HEADER,
                        received.text("queryCode")),
                403,
                "staff-hands-in-as-resident",
                "S4");
    }

    @Test
    @Tag("S11")
    @Tag("R3")
    void erasedWithTheApplicantNothingIsReadNorTakenAnyMore() {
        keep(Door.WANG, "MATERIAL", Papers.png());
        vault.erase(vault.personRef("330106", ID_NUMBER));
        refused(
                door.get(Door.WANG, papers + "/1", ReadingReason.HEADER, "HANDLING"),
                404,
                "personal-data-erased",
                null);
        refused(keep(Door.WANG, "MATERIAL", Papers.png()), 404, "personal-data-erased", null);
    }

    private Answer keep(String token, String kind, byte[] scan) {
        return door.upload(token, papers + "?kind=" + kind, scan);
    }

    private JsonNode ownList() {
        return door.get("", own, QueryCodes.HEADER, received.text("queryCode")).body();
    }
}

package org.servicehall.intake.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import org.servicehall.contracts.archive.ArchiveEvent.PaperPart;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was kept by mistake is read by few, stays on record, and proves nothing any more (S4). */
@Tag("S4")
class PaperVoidingTest implements WholeService {
    private static final String REASON = "{\"reason\":\"误扫了另一件的材料\"}";
    private static final String[] WHY = {ReadingReason.HEADER, "HANDLING"};

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    Commands commands;

    @Autowired
    Streams streams;

    private Door door;
    private Answer received;
    private String no;
    private String papers;

    @BeforeEach
    void receive() {
        door = new Door(port);
        received = door.post(Door.WANG, "/api/applications", PENSION);
        no = received.text("no");
        papers = "/api/applications/" + no + "/papers";
    }

    @Test
    @Tag("R3")
    void voidedByItsHolderItIsReadByLeadAndOfficeAlone() {
        assertThat(door.upload(Door.WANG, papers + "?kind=MATERIAL", Papers.png())
                        .status())
                .isEqualTo(200);
        assertThat(offered(Door.WANG)).contains("papers.void");
        refused(door.post(Door.LI, papers + "/1/voiding", REASON), 403, "papers-of-others", "S4");
        refused(door.get(Door.OFFICE, papers + "/1", WHY), 403, "look-of-others", "R3");
        Answer voided = door.post(Door.WANG, papers + "/1/voiding", REASON);
        assertThat(voided.text("status")).as(voided.body().toString()).isEqualTo("VOIDED");
        JsonNode shown = door.get(Door.AUDITOR, papers).body().at("/items/0");
        assertThat(shown.at("/voiding/voidedBy").asString()).isEqualTo("wang.fang");
        assertThat(shown.path("keptBy").asString()).isEqualTo("wang.fang");
        refused(door.get(Door.WANG, papers + "/1", WHY), 403, "paper-not-read-any-more", "S4");
        assertThat(door.download(Door.LEAD, papers + "/1", WHY).statusCode()).isEqualTo(200);
        assertThat(door.download(Door.OFFICE, papers + "/1", WHY).statusCode()).isEqualTo(200);
        assertThat(offered(Door.WANG)).isEmpty();
        refused(door.post(Door.WANG, papers + "/1/voiding", REASON), 409, "paper-not-standing", "S4");
    }

    @Test
    @Tag("N3")
    void whatAConfirmedPaperHadProvedIsMissingAgain() {
        Papers.handedIn(door, received);
        door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        await().until(() -> sheet().path("missing").isEmpty());
        Answer voided = door.post(Door.WANG, papers + "/1/voiding", REASON);
        assertThat(voided.body().path("reopened").asBoolean()).isTrue();
        assertThat(voided.body().path("noticeNo").isMissingNode()).isTrue();
        await().until(() -> !sheet().path("missing").isEmpty());
        assertThat(sheet().at("/missing/0").asString()).isEqualTo("CERTIFICATION_FORM");
        assertThat(sheet().path("status").asString()).isEqualTo("INCOMPLETE");
        assertThat(Papers.handedIn(door, received).status()).isEqualTo(200);
    }

    /** As where the first try was killed between the two. */
    @Test
    @Tag("N3")
    void voidedAndNotRecordedAsMissingItIsWhenItIsVoidedAgain() {
        Papers.handedIn(door, received);
        door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        Instant at = clock.instant();
        commands.send(
                new VoidPaper(no, 1, new Act("wang.fang", "CIVIL_AFFAIRS", false, at), false, "误核", Standing.OPEN),
                CommandContext.of("wang.fang", at));
        Answer again = door.post(Door.WANG, papers + "/1/voiding", REASON);
        assertThat(again.body().path("reopened").asBoolean())
                .as(again.body().toString())
                .isTrue();
        refused(door.post(Door.WANG, papers + "/1/voiding", REASON), 409, "paper-not-standing", "S4");
    }

    /** Not of what was brought anew since. */
    @Test
    void askedAgainItAnswersTheSameAndChangesNothing() {
        Papers.handedIn(door, received);
        door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = door.post(Door.WANG, papers + "/1/voiding", REASON, key);
        assertThat(first.body().path("reopened").asBoolean()).isTrue();
        assertThat(door.post(Door.WANG, papers + "/1/voiding", REASON, key).body())
                .isEqualTo(first.body());
        door.post(Door.WANG, "/api/applications/" + no + "/materials", "{\"items\":[\"CERTIFICATION_FORM\"]}");
        assertThat(door.post(Door.WANG, papers + "/1/voiding", REASON, key).body())
                .isEqualTo(first.body());
        refused(door.post(Door.WANG, papers + "/1/voiding", REASON), 409, "paper-not-standing", "S4");
        assertThat(recorded(ReceptionCorrected.class)).hasSize(1);
    }

    @Test
    @Tag("N3")
    void afterTheNoticeTheResidentIsToldAndWhoeverVoidsAnswers() {
        String notice = "{\"items\":[\"CERTIFICATION_FORM\"]}";
        door.post(Door.WANG, "/api/applications/" + no + "/supplement-request", notice);
        Papers.handedIn(door, received);
        door.post(Door.WANG, papers + "/1/decision", "{\"accepted\":true}");
        Answer voided = door.post(Door.LEAD, papers + "/1/voiding", REASON);
        assertThat(voided.status()).isEqualTo(200);
        SupplementRequestedAgain again =
                recorded(SupplementRequestedAgain.class).getFirst();
        assertThat(voided.text("noticeNo")).isEqualTo(again.noticeNo());
        assertThat(again.answerable()).isEqualTo("zhou.min");
        assertThat(again.until()).isNotNull();
        await().until(() -> sheet().path("status").asString().equals("SUPPLEMENT_REQUESTED"));
        assertThat(Instant.parse(sheet().path("supplementUntil").asString())).isEqualTo(again.until());
        assertThat(own().at("/items/0/reason").asString()).isEqualTo("误扫了另一件的材料");
    }

    @Test
    @Tag("F1")
    void whoeverIsAskedToTakeItOverVoidsNothingYet() {
        door.upload(Door.WANG, papers + "?kind=MATERIAL", Papers.png());
        door.post(Door.WANG, "/api/applications/" + no + "/hand-over", HAND_OVER);
        await().untilAsserted(
                        () -> refused(door.post(Door.LI, papers + "/1/voiding", REASON), 403, "not-the-holder", "F1"));
        assertThat(door.post(Door.WANG, papers + "/1/voiding", REASON).status()).isEqualTo(200);
    }

    @Test
    void whatWaitsForTheHallIsNotVoidedInsteadOfBeingLookedAt() {
        Papers.handedIn(door, received);
        refused(door.post(Door.WANG, papers + "/1/voiding", REASON), 409, "paper-waiting", "S4");
        assertThat(offered(Door.WANG)).containsExactly("papers.decide");
    }

    @Test
    void theResidentTakesBackWhatNobodyHasLookedAt() {
        Papers.handedIn(door, received);
        String own = "/api/public/applications/" + no + "/papers";
        String[] code = {QueryCodes.HEADER, received.text("queryCode")};
        assertThat(door.get("", own, code).body().at("/items/0/withdrawable").asBoolean())
                .isTrue();
        refused(door.post("", own + "/1/withdrawal", "", QueryCodes.HEADER, "0000-0000"), 404, "unknown-number", null);
        assertThat(door.post("", own + "/1/withdrawal", "", code).text("status"))
                .isEqualTo("TAKEN_BACK");
        refused(door.post("", own + "/1/withdrawal", "", code), 409, "paper-not-waiting", "S4");
        refused(door.get(Door.WANG, papers + "/1", WHY), 403, "paper-not-read-any-more", "S4");
        assertThat(Papers.handedIn(door, received).status()).isEqualTo(200);
    }

    @Test
    @Tag("R1")
    void onceArchivedTheOfficeAndASecondPersonVoidTogether() throws Exception {
        door.upload(Door.WANG, papers + "?kind=MATERIAL", Papers.png());
        CaseTopic.archived(new FileArchived(
                no,
                "330106",
                "330106-DA-2025-0001",
                List.of(),
                List.of(),
                Instant.parse("2025-09-26T02:00:00Z"),
                List.of(new PaperPart(1, "a1"))));
        await().untilAsserted(() ->
                refused(door.post(Door.LEAD, papers + "/1/voiding", REASON), 403, "voiding-for-office", "R1"));
        assertThat(door.post(Door.OFFICE, papers + "/1/voiding", REASON).text("status"))
                .isEqualTo("KEPT");
        refused(door.post(Door.OFFICE, papers + "/1/voiding", REASON), 403, "second-person-needed", "R1");
        await().untilAsserted(() -> assertThat(toVoid(Door.LEAD)).contains(no));
        assertThat(toVoid(Door.OFFICE)).doesNotContain(no);
        assertThat(queued(Door.LEAD)).isPositive();
        assertThat(door.post(Door.LEAD, papers + "/1/voiding", REASON).text("status"))
                .isEqualTo("VOIDED");
        await().untilAsserted(() -> assertThat(toVoid(Door.LEAD)).doesNotContain(no));
    }

    private List<String> toVoid(String token) {
        return door.get(token, "/api/applications/waiting-papers?voiding=true&limit=200")
                .body()
                .path("items")
                .findValuesAsString("no");
    }

    private long queued(String token) {
        for (JsonNode queue : door.get(token, "/api/desk").body().path("queues")) {
            if (queue.path("code").asString().equals("papers-to-void")) {
                return queue.path("count").asLong();
            }
        }
        throw new AssertionError("no such queue");
    }

    @Test
    @Tag("R1")
    void verificationReadsTheBytesAndHoldsThemToTheManifest() throws Exception {
        byte[] scan = Papers.png();
        door.upload(Door.WANG, papers + "?kind=MATERIAL", scan);
        assertThat(finding(1)).isEqualTo("INTACT");
        door.upload(Door.WANG, papers + "?kind=MATERIAL", Papers.png());
        CaseTopic.archived(new FileArchived(
                no,
                "330106",
                "330106-DA-2025-0002",
                List.of(),
                List.of(),
                Instant.parse("2025-09-26T02:00:00Z"),
                List.of(new PaperPart(1, Sha256.hex(scan)), new PaperPart(2, Sha256.hex("else")))));
        await().until(() -> finding(2).equals("DAMAGED"));
        assertThat(finding(1)).isEqualTo("INTACT");
        assertThat(door.get(Door.WANG, papers + "/1/verification").status()).isEqualTo(403);
    }

    private String finding(int number) {
        return door.get(Door.AUDITOR, papers + "/" + number + "/verification").text("finding");
    }

    private <E> List<E> recorded(Class<E> type) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private JsonNode own() {
        return door.get("", "/api/public/applications/" + no + "/papers", QueryCodes.HEADER, received.text("queryCode"))
                .body();
    }

    private List<String> offered(String token) {
        return door.get(token, papers).body().at("/items/0/actions").findValuesAsString("operation");
    }

    private JsonNode sheet() {
        return door.get(Door.WANG, "/api/applications/" + no).body();
    }
}

package org.servicehall.intake.api.paper;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
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
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.vault.SealedFiles;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Scans and photos over HTTP: kept, looked at, handed in, sent back (S4). */
@Tag("S4")
class PaperServiceTest implements WholeService {
    private static final String SUN = TestTokens.withWindow("sun.yan", "330106", "FINANCE", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Vault vault;

    @Autowired
    Streams streams;

    @Autowired
    Commands commands;

    @Autowired
    PaperFiles files;

    @Autowired
    PaperWatch watch;

    @Autowired
    @Qualifier("papersHealthIndicator")
    HealthIndicator papersHealth;

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
    @Tag("R3")
    void whatTheCounterScansIsListedAndOpenedForAReasonThatIsRecorded() {
        byte[] scan = Papers.png();
        Answer kept = keep(Door.WANG, "MATERIAL&item=ID_CARD", scan);
        assertThat(kept.status()).as(kept.body().toString()).isEqualTo(200);
        assertThat(kept.text("sha256")).isEqualTo(Sha256.hex(scan));
        JsonNode listed = door.get(Door.AUDITOR, papers).body().path("items").get(0);
        assertThat(listed.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(listed.path("status").asString()).isEqualTo("KEPT");
        assertThat(listed.path("item").asString()).isEqualTo("ID_CARD");

        HttpResponse<byte[]> opened = door.download(Door.WANG, papers + "/1", ReadingReason.HEADER, "IDENTITY");
        assertThat(opened.body()).isEqualTo(scan);
        assertThat(opened.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .endsWith(no + "-1.png\"");
        assertThat(opened.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(database.getCollection("vaultReadings")
                        .countDocuments(
                                new Document("no", no).append("kind", "PAPER").append("why", "IDENTITY")))
                .isEqualTo(1);
        refused(door.get(Door.WANG, papers + "/1", ReadingReason.HEADER, "curious"), 422, "look-reason-unlisted", "R3");
        refused(door.get(SUN, papers + "/1", ReadingReason.HEADER, "HANDLING"), 403, "look-of-others", "R3");
        refused(keep(SUN, "MATERIAL", Papers.png()), 403, "papers-of-others", "S4");
        refused(keep(Door.ELSEWHERE, "MATERIAL", Papers.png()), 404, "unknown-number", null);
    }

    @Test
    void twentyMebibytesComeAndGoInPiecesAndAByteMoreIsRefused() {
        byte[] scan = Papers.scan(20 * 1024 * 1024);
        assertThat(keep(Door.WANG, "MATERIAL", scan).status()).isEqualTo(200);
        assertThat(door.download(Door.WANG, papers + "/1", ReadingReason.HEADER, "HANDLING")
                        .body())
                .isEqualTo(scan);
        for (Document piece : database.getCollection("papersPieces").find()) {
            byte[] sealed = piece.get("sealed", Binary.class).getData();
            assertThat(sealed.length).isLessThan(SealedFiles.PIECE + 100);
            assertThat(new String(Arrays.copyOf(sealed, 20), StandardCharsets.ISO_8859_1))
                    .doesNotContain("PNG");
        }
        assertThat(keep(Door.WANG, "MATERIAL", Papers.scan(20 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void killedMidwayNothingIsLeft() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String head = "POST " + papers + "?kind=MATERIAL HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Door.WANG + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 3000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(Papers.scan(600_000));
            socket.getOutputStream().flush();
            await().until(() -> begun() == 1);
        }
        await().until(() -> begun() == 0);
        assertThat(door.get(Door.WANG, papers).body().path("items").size()).isZero();
    }

    private long begun() {
        return database
                .getCollection("papersBegun")
                .find()
                .map(file -> file.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .filter(id -> id.startsWith(no))
                .count();
    }

    @Test
    void whatItIsTellsTheContentWhateverItIsCalled() {
        for (String content : List.of("<script>alert(1)</script>", "MZ", "")) {
            refused(keep(Door.WANG, "MATERIAL", content.getBytes(US_ASCII)), 422, "paper-of-unknown-type", "S4");
        }
        assertThat(keep(Door.WANG, "MATERIAL", "%PDF-1.7 x".getBytes(US_ASCII)).text("mediaType"))
                .isEqualTo("application/pdf");
    }

    /** Half of it is never taken for all: nothing is given out of what is not what came. */
    @Test
    void whatIsNotWhatCameIsRefusedAndOperatorsLearnOfIt() {
        keep(Door.WANG, "MATERIAL", Papers.scan(600_000));
        assertThat(health()).isEqualTo("UP");
        Document last = database.getCollection("papersPieces").find().into(new ArrayList<>()).stream()
                .filter(piece -> piece.getString("_id").startsWith(no)
                        && piece.getString("_id").endsWith("/2"))
                .findFirst()
                .orElseThrow();
        Document changed = new Document(last).append("sealed", new Binary(new byte[40]));
        database.getCollection("papersPieces").replaceOne(new Document("_id", last.get("_id")), changed);
        refused(door.get(Door.WANG, papers + "/1", ReadingReason.HEADER, "HANDLING"), 409, "paper-damaged", "S4");
        assertThat(health()).isEqualTo("DEGRADED");
        database.getCollection("papersPieces").replaceOne(new Document("_id", last.get("_id")), last);
        assertThat(door.download(Door.WANG, papers + "/1", ReadingReason.HEADER, "HANDLING")
                        .body())
                .hasSize(600_000);
        assertThat(health()).isEqualTo("UP");
    }

    /** As after a backup of the events alone. */
    @Test
    @Tag("R1")
    void whatLeftNothingBehindButItsEventIsDamagedAndOperatorsLearnOfIt() {
        keep(Door.WANG, "MATERIAL", Papers.png());
        Document record = database.getCollection("papers").find().into(new ArrayList<>()).stream()
                .filter(head -> head.getString("_id").startsWith(no))
                .findFirst()
                .orElseThrow();
        database.getCollection("papers").deleteOne(new Document("_id", record.get("_id")));
        refused(door.get(Door.WANG, papers + "/1", ReadingReason.HEADER, "HANDLING"), 409, "paper-damaged", "S4");
        assertThat(door.get(Door.AUDITOR, papers + "/1/verification").text("finding"))
                .isEqualTo("DAMAGED");
        assertThat(health()).isEqualTo("DEGRADED");
        database.getCollection("papers").insertOne(record);
        assertThat(door.get(Door.AUDITOR, papers + "/1/verification").text("finding"))
                .isEqualTo("INTACT");
        assertThat(health()).isEqualTo("UP");
    }

    private String health() {
        return papersHealth.health().getStatus().getCode();
    }

    @Test
    void whatAPageMayOfferIsToldToEverybody() {
        JsonNode limits = door.get("", "/api/public/paper-limits").body();
        assertThat(limits.path("maxBytes").asLong()).isEqualTo(20 * 1024 * 1024);
        assertThat(limits.path("mediaTypes").toString()).contains("application/pdf", "image/jpeg", "image/png");
        assertThat(limits.path("mostPixels").asLong()).isEqualTo(100_000_000);
    }

    @Test
    void aPictureThatUnpacksToMoreThanAScreenShowsIsRefused() {
        byte[] bomb = Papers.scan(40);
        Arrays.fill(bomb, 16, 24, (byte) 0x7F);
        refused(keep(Door.WANG, "MATERIAL", bomb), 422, "picture-too-large", "S4");
        Arrays.fill(bomb, 16, 24, (byte) 0xFF);
        refused(keep(Door.WANG, "MATERIAL", bomb), 422, "picture-too-large", "S4");
        byte[] silent = Papers.png();
        silent[12] = 'x';
        refused(keep(Door.WANG, "MATERIAL", silent), 422, "picture-unreadable", "S4");
    }

    @Test
    void twoAtOnceAreTwoAndTheSameTwiceIsOne() {
        var first = CompletableFuture.supplyAsync(() -> keep(Door.WANG, "MATERIAL", Papers.scan(900_000)));
        var second = CompletableFuture.supplyAsync(() -> keep(Door.WANG, "MATERIAL", Papers.scan(900_000)));
        assertThat(List.of(first.join().text("number"), second.join().text("number")))
                .containsExactlyInAnyOrder("1", "2");
        byte[] scan = Papers.png();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(door.upload(Door.WANG, papers + "?kind=MATERIAL", scan, "Idempotency-Key", key)
                            .text("number"))
                    .isEqualTo("3");
        }
        refused(keep(Door.WANG, "MATERIAL", scan), 409, "paper-there-already", "S4");
        assertThat(door.upload(Door.WANG, papers + "?kind=MATERIAL&item=ID_CARD", scan, "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("C2")
    void itIsOfAnItemAStageOrAVisitThatThereIs() throws Exception {
        refused(keep(Door.WANG, "MATERIAL&item=DRIVING_LICENCE", Papers.png()), 422, "unknown-material", "M2");
        refused(keep(Door.WANG, "STAGE&stage=community", Papers.png()), 409, "paper-not-before-acceptance", "S4");
        refused(keep(Door.WANG, "STAGE", Papers.png()), 422, "paper-place-wrong", "S4");
        refused(keep(Door.WANG, "RESULT&item=ID_CARD", Papers.png()), 422, "paper-place-wrong", "S4");
        refused(keep(Door.WANG, "RESULT", Papers.png()), 409, "paper-not-before-acceptance", "S4");
        refused(
                keep(Door.WANG, "VISIT&appointment=330106-YY20200101-0001", Papers.png()),
                422,
                "paper-of-unknown-visit",
                "S4");
        accept();
        refused(keep(Door.WANG, "STAGE&stage=nowhere", Papers.png()), 422, "paper-of-unknown-stage", "S4");
    }

    @Test
    @Tag("D9")
    void thereIsACertificateOnceTheCaseIsGrantedAndItIsIssuedOnceThatIsSigned() throws Exception {
        accept();
        byte[] scan = Papers.png();
        refused(keep(Door.WANG, "RESULT", scan), 409, "result-not-granted", "S4");
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED));
        await().untilAsserted(() ->
                assertThat(keep(Door.WANG, "RESULT", scan).status()).isEqualTo(200));
        assertThat(ownList().at("/items/0/fetchable").asBoolean()).isFalse();
        refused(certificate(), 404, "unknown-number", null);
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED), completed(Outcome.GRANTED));
        await().until(() -> ownList().at("/items/0/fetchable").asBoolean());
        assertThat(door.download("", own + "/1", QueryCodes.HEADER, received.text("queryCode"))
                        .body())
                .isEqualTo(scan);
    }

    /** It may have been decided otherwise before it was signed. */
    @Test
    @Tag("D9")
    void whatWasRefusedHasNoCertificateWhoeverKeepsOne() throws Exception {
        accept();
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED));
        await().untilAsserted(() ->
                assertThat(keep(Door.WANG, "RESULT", Papers.png()).status()).isEqualTo(200));
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED), completed(Outcome.REFUSED));
        await().untilAsserted(() -> refused(keep(Door.WANG, "RESULT", Papers.png()), 409, "result-not-granted", "S4"));
        assertThat(ownList().at("/items/0/fetchable").asBoolean()).isFalse();
        refused(certificate(), 404, "unknown-number", null);
    }

    private void accept() {
        door.post(Door.WANG, "/api/applications/" + no + "/materials", "{\"items\":[\"CERTIFICATION_FORM\"]}");
        assertThat(door.post(
                                Door.WANG,
                                "/api/applications/" + no + "/acceptance",
                                "{\"type\":\"FORWARDED\",\"limit\":\"%s\"}".formatted(ClosedHall.workingDay(9)))
                        .status())
                .isEqualTo(200);
    }

    private CaseOpened opened() {
        ApplicationAccepted accepted = streams.read("Application:" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ApplicationAccepted.class::isInstance)
                .map(ApplicationAccepted.class::cast)
                .findFirst()
                .orElseThrow();
        return new CaseOpened(
                no,
                accepted.hall(),
                accepted.matterId(),
                accepted.matterVersion(),
                accepted.matterName(),
                accepted.window(),
                accepted.applicant(),
                accepted.type(),
                null,
                null,
                accepted.stages(),
                accepted.terms(),
                "wang.fang",
                "wang.fang",
                accepted.acceptedAt(),
                null);
    }

    private CaseDecided decided(Outcome outcome) {
        return new CaseDecided(no, "330106", outcome, null, null, "wang.fang", ClosedHall.BEGINS);
    }

    private CaseCompleted completed(Outcome outcome) {
        return new CaseCompleted(no, "330106", outcome, true, null, null, "330106-BJ-2025-0001", ClosedHall.BEGINS);
    }

    private Answer certificate() {
        return door.get("", own + "/1", QueryCodes.HEADER, received.text("queryCode"));
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

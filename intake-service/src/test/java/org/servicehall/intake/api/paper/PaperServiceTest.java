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
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.vault.SealedFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Scans and photos over HTTP: kept, listed, opened, refused (S4). */
@Tag("S4")
class PaperServiceTest implements WholeService {
    private static final String SUN = TestTokens.withWindow("sun.yan", "330106", "FINANCE", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    @Qualifier("papersHealthIndicator")
    HealthIndicator papersHealth;

    private Door door;
    private String no;
    private String papers;

    @BeforeEach
    void receive() {
        door = new Door(port);
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        no = received.text("no");
        papers = "/api/applications/" + no + "/papers";
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

    private Answer keep(String token, String kind, byte[] scan) {
        return door.upload(token, papers + "?kind=" + kind, scan);
    }
}

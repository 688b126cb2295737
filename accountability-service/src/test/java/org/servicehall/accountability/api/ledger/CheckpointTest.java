package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.LedgerKeys;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.accountability.ledger.checkpoint.CheckpointPublisher;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.LedgerExport;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checkpoints over real HTTP, through a real broker, to real files. */
@Tag("B9")
class CheckpointTest implements WholeService {
    private static final String AUDITOR = TestTokens.of("xu.jing", "330106", Role.AUDITOR);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private CheckpointPublisher publisher;

    @Autowired
    private Streams streams;

    /** The others of this service live today. */
    @AfterEach
    void today() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void whatIsSignedOnDemandIsListedExportedVerifiedAndWrittenToAFile() throws Exception {
        var door = new Door(port);
        clock.set(Instant.parse("2025-09-26T06:00:00Z"));
        var signed = door.post("/api/ledger/checkpoints", "", AUDITOR, "Idempotency-Key", "asked-for-once");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        var again = door.post("/api/ledger/checkpoints", "", AUDITOR, "Idempotency-Key", "asked-for-once");
        assertThat(again.text()).isEqualTo(signed.text());
        var eventId = signed.json().get("eventId").asString();
        await().untilAsserted(() ->
                assertThat(door.get("/api/ledger/checkpoints", AUDITOR).text()).contains(eventId));
        assertThat(door.get("/api/ledger/verification", AUDITOR)
                        .json()
                        .get("checkpoints")
                        .asInt())
                .isPositive();
        await().until(() -> names(CHECKPOINT_FILES).contains("330106-20250926-"));
        assertThat(verify(door.get("/api/ledger/export", AUDITOR).text(), door)).isTrue();
    }

    @Test
    void everyDayIsSignedOnceWhoeverLooks() {
        clock.set(Instant.parse("2025-09-28T00:30:00Z"));
        publisher.publishDaily();
        publisher.publishDaily();
        clock.advance(Duration.ofDays(1));
        publisher.publishDaily();
        assertThat(streams.version("LedgerCheckpoints:330106-20250928")).isEqualTo(1);
        assertThat(streams.version("LedgerCheckpoints:330106-20250929")).isEqualTo(1);
        assertThat(streams.version("LedgerCheckpoints:340123-20250929")).isEqualTo(1);
    }

    @Test
    void clerksNeitherSignNorSee() {
        var door = new Door(port);
        var clerk = TestTokens.of("li.na", "330106", Role.CLERK);
        assertThat(door.post("/api/ledger/checkpoints", "", clerk).status()).isEqualTo(403);
        assertThat(door.get("/api/ledger/checkpoints", clerk).status()).isEqualTo(403);
        assertThat(door.get("/api/ledger/public-key", "").status()).isEqualTo(401);
        assertThat(door.get("/api/public/ledger/public-key", "").text())
                .isEqualTo(door.get("/api/ledger/public-key", AUDITOR).text());
        var head = door.get("/api/public/ledger/head?hall=330106", "").json();
        assertThat(head.get("entries").asLong()).isNotNegative();
        assertThat(head.get("headHash").asString()).hasSize(64);
        assertThat(door.get("/api/public/ledger/checkpoints?hall=330106", "").text())
                .isEqualTo(door.get("/api/ledger/checkpoints", AUDITOR).text());
        assertThat(door.get("/api/public/ledger/head?hall=999999", "").status()).isEqualTo(404);
    }

    private static boolean verify(String export, Door door) throws IOException {
        var key = door.get("/api/ledger/public-key", AUDITOR).text();
        assertThat(key.strip()).isEqualTo(LedgerKeys.publicKey());
        return LedgerExport.verify(
                        new BufferedReader(new StringReader(export)), VerificationKeys.read(key), List.of(), null)
                .sound();
    }

    private static String names(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(Path::getFileName).map(Path::toString).toList().toString();
        }
    }
}

package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes to the archive, when, and whether it is still what went there. */
@Tag("R1")
class ArchiveTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private MeterRegistry metrics;

    private Hall hall;
    private Closing closing;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        closing = new Closing(hall);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void aCompletedFileIsArchivedWithEverythingInItWhicheverNoticeComesLast() throws Exception {
        var no = closing.archived();
        var answer = Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no));
        assertThat(answer.path("unchanged").asBoolean()).isTrue();
        assertThat(answer.at("/file/archiveNo").asString()).matches("330106-DA-2025-[0-9]{4}");
        assertThat(answer.at("/file/parts")).hasSize(2);
        assertThat(answer.at("/file/parts/0/events").asInt()).isEqualTo(3);
        assertThat(answer.at("/file/parts/1/events").asInt()).isEqualTo(6);
        var end = no.substring(no.length() - 4);
        assertThat(answer.at("/file/notices")
                        .valueStream()
                        .map(notice -> notice.path("noticeNo").asString()))
                .containsExactlyInAnyOrder("330106-BJ-2025-" + end, "330106-SL-2025-" + end, "330106-CN-2025-" + end);
    }

    /** Beside who looks whether it is there; others of the class may still be on their way. */
    @Test
    void whatIsToldTogetherIsLookedAtUntilTheFileIsArchived() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            double before = papersRead();
            var no = closing.archived();
            double archived = papersRead();
            assertThat(status(no)).isEqualTo(200);
            double ofALook = papersRead() - archived;
            assertThat(archived - before - ofALook).isEqualTo(1);
        });
    }

    private double papersRead() {
        return metrics.get("hall.store.commands")
                .tags("command", "find", "collection", "papers-of-files")
                .functionCounter()
                .count();
    }

    @Test
    void aFileWaitsForNoticesThatAreStillToCome() {
        var no = closing.completed(Cases.promised());
        Closing.issue(no, "SL", NoticeKind.ACCEPTANCE, "Application:" + no + "@1");
        Closing.issue(no, "BJ", NoticeKind.COMPLETION, "Case:" + no + "@5");
        var other = closing.archived();
        assertThat(status(other)).isEqualTo(200);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> status(no) == 404);
        Closing.closeCharging(no);
        Closing.issue(no, "CN", NoticeKind.PROMISE, "Application:" + no + "@1");
        await().atMost(Duration.ofSeconds(20)).until(() -> status(no) == 200);
    }

    @Test
    @Tag("P4")
    void aFileWaitsForTheEndOfFeesAndHoldsTheReceiptOfTheLastOne() throws Exception {
        var no = closing.completed(Cases.promised());
        Closing.issue(no, "BJ", NoticeKind.COMPLETION, "Case:" + no + "@5");
        Closing.issue(no, "SL", NoticeKind.ACCEPTANCE, "Application:" + no + "@1");
        Closing.issue(no, "CN", NoticeKind.PROMISE, "Application:" + no + "@1");
        assertThat(status(closing.archived())).isEqualTo(200);
        assertThat(status(no)).isEqualTo(404);
        var fee = new Fee("SANITATION", new LocalizedText("卫生费", "Sanitation"), 12, Fee.Unit.CASE, false);
        Closing.publish(
                no,
                2,
                new FeeCharged(
                        no,
                        Cases.HALL,
                        fee,
                        1,
                        12,
                        "330106-SF-2025-0001",
                        null,
                        null,
                        null,
                        null,
                        Cases.AGENT,
                        null,
                        Cases.ACCEPTED));
        Closing.publish(no, 3, new ChargingClosed(no, Cases.HALL, "Case:" + no + "@3", null, Cases.ACCEPTED));
        Closing.issue(no, "SF", NoticeKind.FEE_RECEIPT, "Application:" + no + "@2");
        await().atMost(Duration.ofSeconds(20)).until(() -> status(no) == 200);
        var answer = Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no));
        assertThat(answer.at("/file/parts/0/events").asInt()).isEqualTo(4);
        assertThat(answer.at("/file/notices")).hasSize(4);
        assertThat(answer.path("unchanged").asBoolean()).isTrue();
    }

    @Test
    void aStreamThatGrewAfterTheArchiveShows() throws Exception {
        var no = closing.archived();
        Closing.publish(
                no, 3, new ApplicationWithdrawn(no, Cases.HALL, Channel.PHONE, Cases.AGENT, Cases.ACCEPTED, null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no))
                        .path("unchanged")
                        .asBoolean(true));
    }

    @Test
    void aChangedNoticeShows() throws Exception {
        var no = closing.archived();
        Closing.issueAgain(no, "BJ", NoticeKind.COMPLETION, "Case:" + no + "@5", "ef56");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no))
                        .path("unchanged")
                        .asBoolean(true));
    }

    @Test
    @Tag("S4")
    void scansAreArchivedByTheirHashesAndAMissingOneShows() throws Exception {
        var no = closing.completed(Cases.promised());
        Closing.keepPaper(no, 1, "community-review", "ab12");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.getCollection("papers-of-files-1").countDocuments(new Document("_id", no)) == 1);
        closing.archived(no);
        var answer = Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no));
        assertThat(answer.at("/file/papers/0/sha256").asString()).isEqualTo("ab12");
        assertThat(answer.path("unchanged").asBoolean()).isTrue();
        database.getCollection("papers-of-files-1")
                .updateOne(new Document("_id", no), Updates.set("papers.0.sha256", "ef56"));
        var verified = Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no));
        assertThat(verified.path("unchanged").asBoolean(true)).isFalse();
        assertThat(verified.at("/missingPapers/0").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackBeforeAcceptanceIsArchivedWithoutANotice() throws Exception {
        var no = Hall.publish(List.of(
                Recorded.received(Cases.promised()),
                new ApplicationWithdrawn(Cases.NO, Cases.HALL, Channel.PHONE, Cases.AGENT, Cases.ACCEPTED, null)));
        await().atMost(Duration.ofSeconds(20)).until(() -> status(no) == 200);
        var file = Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no)).path("file");
        assertThat(file.path("parts")).hasSize(1);
        assertThat(file.path("notices")).isEmpty();
    }

    @Test
    @Tag("K1")
    void aConsultationIsArchivedWithItsReceipt() throws Exception {
        var no = Hall.publish(List.of(
                Recorded.received(Cases.promised()),
                new ConsultationAnswered(
                        Cases.NO, Cases.HALL, "330106-ZX-2025-0001", true, Cases.AGENT, Cases.ACCEPTED)));
        Closing.issue(no, "ZX", NoticeKind.CONSULTATION, "Application:" + no + "@1");
        await().atMost(Duration.ofSeconds(20)).until(() -> status(no) == 200);
        assertThat(Hall.json(hall.get(Hall.LEAD, "/api/archive/" + no)).at("/file/notices"))
                .hasSize(1);
    }

    private int status(String no) {
        try {
            return hall.get(Hall.LEAD, "/api/archive/" + no).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

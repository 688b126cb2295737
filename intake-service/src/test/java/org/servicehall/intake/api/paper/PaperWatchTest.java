package org.servicehall.intake.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.intake.domain.paper.PaperCommand.HandInPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What residents hand in online stands on a desk, and nobody waits unseen for the hall to look at it. */
@Tag("S4")
@Tag("P2")
class PaperWatchTest implements WholeService {
    private static final Instant A_YEAR_AGO =
            ClosedHall.DAY.minusYears(1).atTime(9, 0).atZone(HallClock.ZONE).toInstant();

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Streams streams;

    private Door door;
    private Answer received;
    private String no;

    @BeforeEach
    void receive() {
        door = new Door(port);
        received = door.post(Door.WANG, "/api/applications", PENSION);
        no = received.text("no");
    }

    @Test
    void whatWaitsStandsOnTheDeskOfWhoHoldsItAndOfTheLeadUntilItIsDecided() {
        Papers.handedIn(door, received);
        await().untilAsserted(() -> assertThat(listed(Door.WANG, "?mine=true"))
                .contains(no)
                .hasSize(queue(Door.WANG).path("count").asInt()));
        assertThat(queue(Door.WANG).path("oldest").asString()).isNotEmpty();
        assertThat(listed(Door.LEAD, "?limit=200")).contains(no);
        assertThat(listed(Door.LI, "?mine=true")).doesNotContain(no);
        assertThat(listed(Door.ELSEWHERE, "?limit=200")).doesNotContain(no);
        JsonNode shown = shown();
        assertThat(shown.path("clerk").asString()).isEqualTo("wang.fang");
        assertThat(shown.at("/papers/0/item").asString()).isEqualTo("CERTIFICATION_FORM");
        assertThat(shown.at("/papers/0/lookBy").asString())
                .isGreaterThan(shown.at("/papers/0/handedInAt").asString());
        assertThat(shown.toString()).doesNotContain(NAME);
        door.post(Door.WANG, "/api/applications/" + no + "/papers/1/decision", "{\"accepted\":true}");
        await().untilAsserted(() -> assertThat(listed(Door.WANG, "?mine=true")).doesNotContain(no));
    }

    @Test
    void whatNobodyLookedAtIsOnRecordOnceAgainstWhoHoldsItAndWaitsOn() {
        commands.send(
                new HandInPaper(
                        no,
                        "330106",
                        "CERTIFICATION_FORM",
                        new Content("a1", 7, "image/png"),
                        new Limits(9, 9),
                        A_YEAR_AGO),
                CommandContext.of("public", A_YEAR_AGO));
        await().until(() -> overdue() == 1);
        await().until(() -> shown().at("/papers/0/overdue").asBoolean());
        PaperOverdue recorded = streams.read(PaperFiles.stream(no)).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(PaperOverdue.class::isInstance)
                .map(PaperOverdue.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(recorded.holder()).isEqualTo("wang.fang");
        assertThat(recorded.handedInAt()).isEqualTo(A_YEAR_AGO);
        JsonNode paper = door.get(Door.WANG, "/api/applications/" + no + "/papers")
                .body()
                .at("/items/0");
        assertThat(paper.path("status").asString()).isEqualTo("TO_BE_CONFIRMED");
        assertThat(paper.path("lookBy").asString()).isNotEmpty();
        assertThat(overdue()).isEqualTo(1);
    }

    private long overdue() {
        return streams.read(PaperFiles.stream(no)).orElseThrow().stream()
                .filter(event -> event.payload() instanceof PaperOverdue)
                .count();
    }

    private JsonNode shown() {
        for (JsonNode item : list(Door.WANG, "?mine=true&limit=200").path("items")) {
            if (item.path("no").asString().equals(no)) {
                return item;
            }
        }
        return list(Door.WANG, "?mine=true&limit=1");
    }

    private JsonNode list(String token, String query) {
        return door.get(token, "/api/applications/waiting-papers" + query).body();
    }

    private List<String> listed(String token, String query) {
        return list(token, query + (query.contains("limit") ? "" : "&limit=200"))
                .findValuesAsString("no");
    }

    private JsonNode queue(String token) {
        for (JsonNode queue : door.get(token, "/api/desk").body().path("queues")) {
            if (queue.path("code").asString().equals("papers-to-confirm")) {
                return queue;
            }
        }
        throw new AssertionError("no such queue");
    }
}

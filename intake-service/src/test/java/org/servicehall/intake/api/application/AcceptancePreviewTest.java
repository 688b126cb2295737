package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an acceptance would come to is told before it is made, by who decides it. */
class AcceptancePreviewTest implements WholeService {
    private static final String COMPLETE = PENSION.replace("\"ID_CARD\"", "\"CERTIFICATION_FORM\",\"ID_CARD\"");

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Test
    @Tag("K7")
    void itTellsTheDateThatTheAcceptanceThenPromisesAndRecordsNothing() {
        Door door = new Door(port);
        String no = received(door, COMPLETE);
        String path = "/api/applications/" + no + "/acceptance";
        String terms = """
                {"type":"FORWARDED","authority":"县人社局","limit":"%s"}""".formatted(ClosedHall.DAY.plusDays(40));
        long before = streams.version(ApplicationEvent.STREAM + ":" + no);
        Answer preview = door.post(Door.WANG, path + "/preview", terms);
        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        assertThat(preview.body().path("refusals")).isEmpty();
        assertThat(streams.version(ApplicationEvent.STREAM + ":" + no)).isEqualTo(before);
        assertThat(preview.text("dueAt"))
                .isEqualTo(door.post(Door.WANG, path, terms).text("dueAt"));
        assertThat(codes(door.post(Door.WANG, path + "/preview", terms))).containsExactly("application-closed");
    }

    @Test
    @Tag("K2")
    void itTellsEverythingThatStandsInTheWayAtOnce() {
        Door door = new Door(port);
        String path = "/api/applications/" + received(door, PENSION) + "/acceptance";
        String terms = """
                {"type":"FORWARDED","workingDays":3,"limit":"2020-01-01","override":"熟人"}""";
        Answer preview = door.post(Door.WANG, path + "/preview", terms);
        assertThat(codes(preview))
                .containsExactly(
                        "materials-missing",
                        "acceptance-term-not-applicable",
                        "limit-not-in-future",
                        "nothing-to-override");
        assertThat(preview.body()
                        .path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("field").asString("")))
                .containsExactly("", "workingDays", "limit", "override");
        assertThat(preview.body().has("dueAt")).isFalse();
        assertThat(preview.body().at("/refusals/0/detail/zh").asString()).isNotBlank();
    }

    @Test
    @Tag("K5")
    void aRefusalNamesTheFieldThatTheAcceptanceNames() {
        Door door = new Door(port);
        String path = "/api/applications/" + received(door, COMPLETE) + "/acceptance";
        for (String terms : List.of(
                "{\"type\":\"PROMISED\"}",
                "{\"type\":\"FORWARDED\",\"authority\":\"县人社局\"}",
                "{\"type\":\"FORWARDED\",\"workingDays\":3}",
                "{\"type\":\"FORWARDED\",\"limit\":\"2020-01-01\"}",
                "{\"type\":\"FORWARDED\",\"limit\":\"9999-01-01\"}")) {
            JsonNode told =
                    door.post(Door.WANG, path + "/preview", terms).body().at("/refusals/0");
            JsonNode refused = door.post(Door.WANG, path, terms).body();
            assertThat(refused.at("/errors/0/field").asString(""))
                    .as(refused.toString())
                    .isNotEmpty()
                    .isEqualTo(told.path("field").asString(""));
            assertThat(refused.at("/errors/0/message").asString())
                    .isEqualTo(told.at("/detail/zh").asString());
        }
    }

    @Test
    @Tag("K5")
    void theCounterTellsTheDateBeforeThereIsAnApplication() {
        Door door = new Door(port);
        String path = "/api/matters/disaster-relief/due?type=PROMISED&workingDays=";
        Answer due = door.get(Door.WANG, path + 1);
        assertThat(due.status()).as(due.response().body()).isEqualTo(200);
        assertThat(due.body().path("workingDays").asInt()).isEqualTo(1);
        assertThat(due.text("dueAt")).startsWith(ClosedHall.workingDay(1).toString());
        assertThat(codes(door.get(Door.WANG, path + 250))).containsExactly("promise-beyond-limit");
        assertThat(door.get(Door.AUDITOR, path + 1).status()).isEqualTo(403);
    }

    /** It is outside the pensioners' window, and that of those who lost their land lies in it. */
    @Test
    @Tag("C6")
    @Tag("M1")
    @Tag("M2")
    void theCounterTellsWhatReceptionWouldDoOnTheDay() {
        Door door = new Door(port);
        String pension = "/api/matters/pension-qualification/due?type=";
        assertThat(codes(door.get(Door.WANG, pension + "INSTANT"))).containsExactly("acceptance-type-mismatch");
        LocalDate limit = ClosedHall.DAY.plusDays(40);
        for (String circumstance : List.of("", "&circumstance=LATE")) {
            Answer late = door.get(Door.WANG, pension + "FORWARDED&limitDate=" + limit + circumstance);
            assertThat(codes(late)).isEmpty();
            assertThat(late.text("dueAt")).startsWith(limit.toString());
        }
        assertThat(codes(door.get(Door.WANG, "/api/matters/land-loss-pension-qualification/due?type=INSTANT")))
                .contains("outside-window-period");
        assertThat(codes(door.get(Door.WANG, "/api/matters/iud-removal/due?type=INSTANT")))
                .contains("matter-historical");
        assertThat(codes(door.get(Door.WANG, "/api/matters/disaster-relief/due?type=PROMISED&circumstance=NONE_SUCH")))
                .containsExactly("unknown-circumstance");
    }

    private static String received(Door door, String body) {
        return door.post(Door.WANG, "/api/applications", body).text("no");
    }

    private static List<String> codes(Answer preview) {
        return preview.body()
                .path("refusals")
                .valueStream()
                .map((JsonNode refusal) -> refusal.path("code").asString())
                .toList();
    }
}

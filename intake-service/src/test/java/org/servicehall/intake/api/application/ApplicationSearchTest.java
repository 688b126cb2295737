package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How staff find their way among applications: search, desk, what resembles each other. */
class ApplicationSearchTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void ofTwoAtOnceAtLeastOneIsWarnedOfTheOtherAndNothingTellsWhoseTheyAre() throws Exception {
        String body = PENSION.replace(ID_NUMBER, "110105202001020010");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = both
                    .invokeAll(List.<Callable<Answer>>of(
                            () -> door.post(Door.WANG, "/api/applications", body),
                            () -> door.post(Door.LI, "/api/applications", body)))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .anySatisfy(answer ->
                            assertThat(answer.body().path("resembles")).isNotEmpty());
        }
        database.getCollection("sameDayApplications")
                .find()
                .forEach(day -> assertThat(day.toJson()).doesNotContain("110105202001020010"));
    }

    @Test
    void applicationsAreFoundByNumberMaskedNameMatterDaysStateAndClerk() {
        Answer received = door.post(Door.WANG, "/api/applications", PENSION);
        String no = received.text("no");
        door.get(Door.LEAD, path(received), "If-Version-At-Least", received.text("version"));
        String masked = URLEncoder.encode("欧阳**", StandardCharsets.UTF_8);
        for (String query : List.of(
                "no=" + no,
                "no=" + no.substring(0, 15) + "&clerk=wang.fang",
                "name=" + masked + "&status=INCOMPLETE",
                "matter=pension-qualification",
                "from=" + ClosedHall.DAY + "&to=" + ClosedHall.DAY.plusDays(1))) {
            assertThat(found(query, "no")).as(query).contains(no);
        }
        for (String query : List.of(
                "no=330106-20200101",
                "name=" + URLEncoder.encode("张*", StandardCharsets.UTF_8),
                "matter=petition",
                "to=" + ClosedHall.DAY.minusDays(1),
                "clerk=li.na&no=" + no)) {
            assertThat(found(query, "no")).as(query).doesNotContain(no);
        }
        assertThat(door.get(Door.LEAD, "/api/applications?no=*").status()).isEqualTo(422);
        refused(door.get(Door.LEAD, "/api/applications?to=9999-12-31"), 422, "day-out-of-range", "D1");
    }

    @Test
    @Tag("P3")
    void applicationsComeInTheOrderAskedForAndInNoOther() {
        for (int n = 0; n < 2; n++) {
            Answer received = door.post(Door.WANG, "/api/applications", PENSION);
            door.get(Door.LEAD, path(received), "If-Version-At-Least", received.text("version"));
        }
        assertThat(found("sort=no", "no")).hasSizeGreaterThan(1).isSorted();
        await("others of the class may still be on their way into the list")
                .untilAsserted(() -> assertThat(found("sort=-no", "no"))
                        .isEqualTo(found("sort=no", "no").reversed()));
        assertThat(found("sort=-receivedAt", "receivedAt")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(door.get(Door.LEAD, "/api/applications?sort=applicant").status())
                .isEqualTo(422);
    }

    /** Of all pages: other tests have received applications as well. */
    private List<String> found(String query, String field) {
        List<String> values = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = door.get(Door.LEAD, "/api/applications?limit=200&" + query + after)
                    .body();
            page.path("items").forEach(item -> values.add(item.path(field).stringValue()));
            after = page.has("next") ? "&after=" + page.path("next").stringValue() : "";
        } while (!after.isEmpty());
        return values;
    }

    @Test
    @Tag("P3")
    void anUrgentApplicationComesFirstOnTheDesk() {
        String zhao = TestTokens.withWindow("desk.clerk", "330106", "CONSTRUCTION", Role.CLERK);
        Answer ordinary = door.post(zhao, "/api/applications", PENSION);
        Answer urgent = door.post(
                zhao,
                "/api/applications",
                PENSION.replace("\"channel\"", "\"urgent\":{\"reason\":\"病重\"},\"channel\""));
        for (Answer received : List.of(ordinary, urgent)) {
            door.get(zhao, path(received), "If-Version-At-Least", received.text("version"));
        }
        assertThat(door.get(zhao, "/api/applications?mine=true").body().findValuesAsString("no"))
                .containsExactly(urgent.text("no"), ordinary.text("no"));
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no");
    }
}

package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What residents say afterwards (rule P7): once, for what was completed, the remark in the vault. */
class RatingsTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Vault vault;

    private Hall hall;
    private Closing closing;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        closing = new Closing(hall);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("P7")
    void theResidentRatesOnceWithTheQueryCodeAndTheHallSeesTheAverage() throws Exception {
        var no = closing.completed(Cases.promised());
        var rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':4,'remark':'很热情'}";
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating.replace(Hall.code(no), "0000-0000"))
                        .statusCode())
                .isEqualTo(404);
        var rated = hall.post(Hall.LEAD, "/api/public/ratings", rating);
        assertThat(rated.statusCode()).isEqualTo(200);
        assertThat(Hall.json(rated).get("matterName").propertyNames()).containsExactly("zh", "en");
        var again = hall.post(Hall.LEAD, "/api/public/ratings", rating);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("already-rated");
        await().untilAsserted(() -> assertThat(hall.get(Hall.LEAD, "/api/ratings?by=CLERK&month=2025-11")
                        .body())
                .contains("\"key\":\"sun.li\""));
        assertThat(hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .body())
                .contains("很热情");
        assertThat(hall.get(Hall.AGENT, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("R3")
    void aRemarkOfSomebodyErasedIsSaidToBeErased() throws Exception {
        var no = closing.completed(Cases.with("P-7", Closing.YEARLY));
        var rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':4,'remark':'很热情'}";
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating).statusCode())
                .isEqualTo(200);
        vault.erase("P-7");
        assertThat(hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .body())
                .contains("personal-data-erased");
    }

    @Test
    @Tag("P7")
    void whatIsNotCompletedIsNotRated() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        var early = hall.post(
                Hall.LEAD, "/api/public/ratings", "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':1}");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("case-not-completed");
    }

    @Test
    @Tag("P7")
    void whatWasTakenBackIsNotRated() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        var told = "{'channel':'PHONE','proof':'QUERY_CODE','queryCode':'" + Hall.code(no) + "'}";
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/withdrawal", told)
                        .statusCode())
                .isEqualTo(200);
        var rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':1,'remark':'算了'}";
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating).body()).contains("withdrawn-not-rated");
        assertThat(hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("P7")
    void ofRatingsAtOnceTheOneThatCountsKeepsItsOwnRemark() throws Exception {
        var no = closing.completed(Cases.promised());
        List<Callable<Integer>> all = IntStream.rangeClosed(1, 5)
                .<Callable<Integer>>mapToObj(stars -> () -> hall.post(
                                Hall.LEAD,
                                "/api/public/ratings",
                                "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':" + stars + ",'remark':'给"
                                        + stars + "星'}")
                        .statusCode())
                .toList();
        List<Integer> rated = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(all);
            for (int stars = 1; stars <= answers.size(); stars++) {
                if (answers.get(stars - 1).get() == 200) {
                    rated.add(stars);
                }
            }
        }
        assertThat(rated).hasSize(1);
        assertThat(hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .body())
                .contains("给" + rated.getFirst() + "星");
        assertThat(database.getCollection("vault").countDocuments(Filters.regex("_id", "^RATING:" + no)))
                .isEqualTo(1);
    }

    @Test
    @Tag("P7")
    void aRefusedRatingLeavesNoRemarkBehind() throws Exception {
        var no = closing.completed(Cases.promised());
        var rating = "{'no':'" + no + "','code':'" + Hall.code(no) + "','stars':4%s}";
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating.formatted(""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(hall.post(Hall.LEAD, "/api/public/ratings", rating.formatted(",'remark':'补充'"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(hall.get(Hall.LEAD, "/api/ratings/" + no + "/remark", ReadingReason.HEADER, "check")
                        .statusCode())
                .isEqualTo(404);
    }
}

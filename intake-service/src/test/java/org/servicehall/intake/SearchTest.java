package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.Finds;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.search.Found;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One box for everything that reception knows. */
class SearchTest implements WholeService {
    private static final String WHO = "诸葛青云";
    private static final String ID = "110105200001010016";
    private static final String THEIRS =
            PENSION.replace(NAME, WHO).replace(ID_NUMBER, ID).replace(PHONE, "13900139077");

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    MeterRegistry metrics;

    private Door door;
    private String no;

    @BeforeEach
    void receive() {
        door = new Door(port);
        Answer received = door.post(Door.WANG, "/api/applications", THEIRS);
        no = received.text("no");
        door.get(Door.LEAD, "/api/applications/" + no, "If-Version-At-Least", received.text("version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHO,
                "诸葛",
                "诸葛 青",
                "13900139077",
                "+86 139-0013-9077",
                ID,
                "110105 20000101 0016",
                "110105-200001010016"
            })
    @Tag("R3")
    void aPersonsApplicationsAreFoundAndEachIsOnRecord(String q) {
        long before = looksAt(no);

        assertThat(found(Door.WANG, q)).contains(no);

        assertThat(looksAt(no)).isEqualTo(before + 1);
        Answer readings = door.get(Door.LEAD, "/api/applications/readings?no=" + no);
        assertThat(readings.body().at("/items/0/why").asString()).isEqualTo("search");
        assertThat(readings.body().at("/items/0/who").asString()).isEqualTo("wang.fang");
    }

    @Test
    void whatIsFoundIsALineWithAMaskedName() {
        Answer answer = door.post(Door.WANG, "/api/search", body(no));

        assertThat(answer.response().body()).contains("\"maskedName\":\"诸葛**\"").doesNotContain(WHO, ID);
        assertThat(answer.body().at("/items/0/link").asString()).isEqualTo("/api/applications/" + no);
        assertThat(answer.body().at("/items/0/kind").asString()).isEqualTo("APPLICATION");
        assertThat(door.get(Door.AUDITOR, "/api/search?q=" + no).body().findValuesAsString("no"))
                .containsExactly(no);
    }

    @Test
    @Tag("R3")
    void onlyClerksAndLeadsFindAPersonAndNobodyThoseOfAnotherHall() {
        refused(door.post(Door.AUDITOR, "/api/search", body(WHO)), 403, "person-search-not-open", "R3");
        assertThat(found(Door.ELSEWHERE, WHO)).isEmpty();
        assertThat(found(Door.ELSEWHERE, "13900139077")).isEmpty();
        assertThat(found(Door.ELSEWHERE, no)).isEmpty();
    }

    @Test
    @Tag("R3")
    void nothingOfAPersonStandsInAnAddress() {
        for (String q : List.of(WHO, ID, "110105-200001010016", "13900139077")) {
            String address = "/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
            refused(door.get(Door.WANG, address), 422, "search-in-body", "R3");
        }
        refused(door.post(Door.WANG, "/api/search", body("诸")), 422, "search-too-short", "R3");
        assertThat(door.post(Door.WANG, "/api/search", body("x".repeat(61))).status())
                .isEqualTo(422);
        assertThat(database.getCollection("vault").find().map(Object::toString).into(new ArrayList<>()))
                .noneMatch(kept -> kept.contains("诸葛"));
    }

    /** One of the latest is not told of yet. */
    @Test
    @Tag("R3")
    void whatIsShownIsOnRecordThoughOneOfThemHasNoSheet() {
        String who = "淳于意";
        String body = PENSION.replace(NAME, who)
                .replace(ID_NUMBER, "110105199001010010")
                .replace(PHONE, "13900139021");
        List<String> received = new ArrayList<>();
        for (int i = 0; i <= Found.MOST; i++) {
            Answer one = door.post(Door.WANG, "/api/applications", body);
            received.add(one.text("no"));
            door.get(Door.LEAD, "/api/applications/" + one.text("no"), "If-Version-At-Least", one.text("version"));
        }
        database.getCollection("applications-1").deleteOne(Filters.eq("_id", received.getLast()));

        List<String> shown = found(Door.WANG, who);

        assertThat(shown).hasSize(Found.MOST).doesNotContain(received.getLast());
        assertThat(shown).allSatisfy(no -> assertThat(looksAt(no)).isEqualTo(1));
        assertThat(looksAt(received.getLast())).isZero();
    }

    @Test
    void whoMayNotOpenItFindsNothing() {
        String operator = TestTokens.of("feng.li", "330106", Role.DEPARTMENT, Role.OPS);
        assertThat(found(TestTokens.of("feng.li", "330106", Role.DEPARTMENT), no))
                .isEmpty();
        assertThat(found(operator, no)).isEmpty();
    }

    @Test
    void aNoticeIsFoundByItsNumber() {
        Answer asked = door.post(Door.WANG, "/api/applications/" + no + "/supplement-request", """
                {"items":["CERTIFICATION_FORM"],"acknowledgeBreach":false,"reason":"缺一份"}""");
        String notice = asked.text("noticeNo");
        await().untilAsserted(() -> assertThat(found(Door.WANG, notice)).containsExactly(notice));
        assertThat(found(Door.AUDITOR, notice)).isEmpty();
    }

    /** The letters of a number tell of what it is, so that nothing else is looked through (ADR 78). */
    @ParameterizedTest
    @CsvSource({
        "330106-20991231-0001, applications",
        "330106-YY20991231-0001, appointments",
        "330106-ZB20991231-0001, duty-calls",
        "330106-SC20991231-0001, erasures",
        "330106-CN-2099-0001, issued-notices",
        "330106-TS20991231-0001, ",
        "330106-DA-2099-0001, "
    })
    void aNumberIsLookedForAmongWhatIsNumberedSo(String number, @Nullable String collection) {
        await().untilAsserted(() -> assertThat(new Finds(metrics)
                        .during(() -> assertThat(found(Door.LEAD, number)).isEmpty())
                        .keySet())
                .isEqualTo(collection == null ? Set.of() : Set.of(collection)));
    }

    private List<String> found(String token, String q) {
        return door.post(token, "/api/search", body(q))
                .body()
                .path("items")
                .valueStream()
                .map(hit -> hit.path("no").asString())
                .toList();
    }

    private long looksAt(String number) {
        return door.get(Door.LEAD, "/api/applications/readings?limit=200&no=" + number)
                .body()
                .path("items")
                .size();
    }

    private static String body(String q) {
        return "{\"q\":\"" + q + "\"}";
    }
}

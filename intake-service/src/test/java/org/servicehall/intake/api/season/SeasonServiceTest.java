package org.servicehall.intake.api.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.api.season.SeasonExamples.PATH;
import static org.servicehall.intake.api.season.SeasonExamples.card;
import static org.servicehall.intake.api.season.SeasonExamples.csv;
import static org.servicehall.intake.api.season.SeasonExamples.idNumber;
import static org.servicehall.intake.api.season.SeasonExamples.one;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.intake.api.season.SeasonExamples.Sent;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From the list to the last letter; each test has villages of its own. */
@Tag("S9")
class SeasonServiceTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    MongoDatabase database;

    private Door door;
    private SeasonExamples seasons;

    @BeforeEach
    void open() {
        door = new Door(port);
        seasons = new SeasonExamples(port);
        seasons.open();
    }

    @Test
    void fromTheListToTheLetters() {
        String zhang = idNumber();
        String li = idNumber();
        byte[] file = csv("张三丰," + zhang + ",东山村", "李四光," + li + ",东山村");
        Sent listed = seasons.send(Door.LI, PATH + "/lists", file);
        assertThat(listed.status()).as(listed.body().toString()).isEqualTo(200);
        assertThat(listed.body().path("added").asInt()).isEqualTo(2);

        Answer ticked = door.post(Door.LI, PATH + "/certifications", card(zhang));
        assertThat(ticked.status()).as(ticked.body().toString()).isEqualTo(200);
        assertThat(ticked.text("maskedName")).isEqualTo("张**");
        assertThat(ticked.text("village")).isEqualTo("东山村");
        Answer again = door.post(Door.LI, PATH + "/certifications", card(zhang));
        refused(again, 409, "certified-already", "S9");
        assertThat(again.text("detail")).contains("东山村").doesNotContain(zhang);
        Answer stranger = door.post(Door.LI, PATH + "/certifications", card(idNumber()));
        refused(stranger, 422, "not-on-list", "S9");

        await().untilAsserted(() -> {
            JsonNode east = village("东山村");
            assertThat(east.path("listed").asInt()).isEqualTo(2);
            assertThat(east.path("certified").asInt()).isEqualTo(1);
            assertThat(east.path("missing").asInt()).isEqualTo(1);
        });
        Answer letters = door.get(Door.LI, PATH + "/letters?village=" + encoded("东山村"));
        assertThat(letters.status()).as(letters.body().toString()).isEqualTo(200);
        assertThat(letters.body().path("items")).hasSize(1);
        assertThat(letters.body().at("/items/0/name").asString()).isEqualTo("李四光");
        assertThat(letters.body().at("/items/0/ending").asString()).isEqualTo(li.substring(14));
        assertThat(letters.body().path("bring")).isNotEmpty();
    }

    @Test
    void theSameFileAgainChangesNothingAndAFurtherOneAddsWhoIsNew() {
        String known = "王五," + idNumber() + ",西河村";
        seasons.send(Door.LI, PATH + "/lists", csv(known));
        Sent again = seasons.send(Door.LI, PATH + "/lists", csv(known));
        assertThat(again.body().path("added").asInt()).isZero();
        assertThat(again.body().path("known").asInt()).isEqualTo(1);
        Sent more = seasons.send(Door.LI, PATH + "/lists", csv(known, "赵六," + idNumber() + ",西河村"));
        assertThat(more.body().path("added").asInt()).isEqualTo(1);
        assertThat(more.body().path("known").asInt()).isEqualTo(1);
    }

    @Test
    void everyFaultOfEveryLineIsToldAndNobodyIsListed() {
        String good = idNumber();
        Sent bad = seasons.send(
                Door.LI, PATH + "/lists", csv("钱七," + good + ",北坡村", "孙八,123,北坡村", "=1+1," + good + ",北坡"));
        assertThat(bad.status()).isEqualTo(422);
        List<String> fields = bad.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
        assertThat(fields)
                .contains("lines[3].idNumber", "lines[4].name", "lines[4].idNumber", "lines[4].village")
                .doesNotHaveDuplicates();
        refused(door.post(Door.LI, PATH + "/certifications", card(good)), 422, "not-on-list", "S9");
    }

    @Test
    void aWrongTickIsUndoneByWhoMadeItOrTheLeadWithAReason() {
        String idNumber = idNumber();
        seasons.send(Door.LI, PATH + "/lists", one("周九", idNumber, "南岭村"));
        String person =
                door.post(Door.LI, PATH + "/certifications", card(idNumber)).text("person");
        String undoing = PATH + "/people/" + person + "/undoing";
        String reason = "{\"reason\":\"刷错了证\"}";
        String other = TestTokens.withWindow("sun.li", "330106", "LABOUR", Role.CLERK);
        refused(door.post(other, undoing, reason), 403, "certification-of-another", "S9");
        assertThat(door.post(Door.LEAD, undoing, reason).text("status")).isEqualTo("LISTED");
        refused(door.post(Door.LI, undoing, reason), 409, "nothing-to-undo", "S9");
        assertThat(door.post(Door.LI, PATH + "/certifications", card(idNumber)).status())
                .isEqualTo(200);
    }

    @Test
    void whoIsStruckOffIsShownSoAndNoLongerMissing() {
        String idNumber = idNumber();
        seasons.send(Door.LI, PATH + "/lists", one("郑百万", idNumber, "长塘村"));
        String people = PATH + "/people?village=" + encoded("长塘村");
        String person = await().until(
                        () -> door.get(Door.LI, people)
                                .body()
                                .at("/items/0/person")
                                .asString(),
                        found -> !found.isEmpty());
        Answer off = door.post(Door.LI, PATH + "/people/" + person + "/striking-off", "{\"reason\":\"已去世\"}");
        assertThat(off.text("status")).isEqualTo("STRUCK_OFF");
        refused(door.post(Door.LI, PATH + "/certifications", card(idNumber)), 409, "person-struck-off", "S9");
        await().untilAsserted(() -> {
            assertThat(door.get(Door.LI, people).body().at("/items/0/status").asString())
                    .isEqualTo("STRUCK_OFF");
            assertThat(village("长塘村").path("missing").asInt()).isZero();
        });
        assertThat(door.get(Door.LI, people)
                        .body()
                        .at("/items/0/actions/0/operation")
                        .asString())
                .isEqualTo("seasons.undo");
        assertThat(door.get(Door.AUDITOR, "/api/seasons").body().path("items")).isNotEmpty();
    }

    @Test
    void isInTheHandsOfTheWindowInChargeAndOfTheHall() {
        refused(
                door.post(Door.WANG, PATH + "/certifications", card(idNumber())),
                403,
                "season-of-another-window",
                "S9");
        refused(door.get(Door.WANG, PATH + "/letters"), 403, "season-of-another-window", "S9");
        refused(door.get(Door.ELSEWHERE, PATH), 404, "unknown-number", null);
        assertThat(door.get(Door.AUDITOR, PATH).status()).isEqualTo(200);
        assertThat(door.get(Door.AUDITOR, PATH).body().path("actions")).isEmpty();
    }

    @Test
    void aListHandedInByMistakeIsWithdrawnWholeWhileNothingOnItWasDone() {
        String idNumber = idNumber();
        byte[] file = one("褚十三", idNumber, "错导村");
        String withdrawal = PATH + "/lists/" + seasons.imported(file) + "/withdrawal";
        String reason = "{\"reason\":\"导错了名册\"}";
        assertThat(door.post(Door.LEAD, withdrawal, reason).status()).isEqualTo(403);
        Answer withdrawn = door.post(Door.OFFICE, withdrawal, reason);
        assertThat(withdrawn.status()).as(withdrawn.body().toString()).isEqualTo(200);
        assertThat(withdrawn.body().path("people").asInt()).isEqualTo(1);
        JsonNode last = door.get(Door.LI, PATH, "If-Version-At-Least", withdrawn.text("version"))
                .body()
                .path("lists")
                .valueStream()
                .reduce((_, one) -> one)
                .orElseThrow();
        assertThat(last.path("reason").asString()).isEqualTo("导错了名册");
        await().untilAsserted(() ->
                refused(door.post(Door.LI, PATH + "/certifications", card(idNumber)), 422, "not-on-list", "S9"));
        refused(door.post(Door.OFFICE, withdrawal, reason), 404, "unknown-number", null);

        assertThat(seasons.send(Door.LI, PATH + "/lists", file)
                        .body()
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(door.post(Door.LI, PATH + "/certifications", card(idNumber)).status())
                .isEqualTo(200);
        refused(door.post(Door.OFFICE, withdrawal, reason), 409, "list-touched", "S9");
    }

    @Test
    void noNameOrNumberStandsInAnEvent() {
        String idNumber = idNumber();
        seasons.send(Door.LI, PATH + "/lists", one("吴十全", idNumber, "清水村"));
        String events = streams.read(SeasonEvent.STREAM + ":" + SeasonExamples.NO)
                .orElseThrow()
                .toString();
        assertThat(events).contains("清水村", "吴**").doesNotContain(idNumber, "吴十全");
    }

    /** Whoever has the store and tries all id numbers finds none by a digest of what was sent. */
    @Test
    @Tag("R3")
    void nothingInTheStoreIsComputedFromANumberWithoutAKey() {
        String idNumber = idNumber();
        byte[] file = one("冯十一", idNumber, "后湾村");
        seasons.send(Door.LI, PATH + "/lists", file);
        String body = card(idNumber);
        String key = UUID.randomUUID().toString();
        Answer ticked = door.post(Door.LI, PATH + "/certifications", body, "Idempotency-Key", key);
        assertThat(ticked.status()).isEqualTo(200);
        assertThat(door.post(Door.LI, PATH + "/certifications", body, "Idempotency-Key", key)
                        .body())
                .isEqualTo(ticked.body());
        StringBuilder store = new StringBuilder();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find()
                    .forEach(document -> store.append(document.toJson()).append('\n'));
        }
        assertThat(store.toString().contains(key)).isTrue();
        for (String plain : List.of(
                idNumber,
                Sha256.hex(idNumber),
                Sha256.hex(body),
                Sha256.hex("POST " + PATH + "/certifications\n" + body),
                Sha256.hex(file),
                Sha256.hex(("POST " + PATH + "/lists\n").getBytes(StandardCharsets.UTF_8), file))) {
            assertThat(store.toString().contains(plain)).isFalse();
        }
    }

    private JsonNode village(String name) {
        return door.get(Door.LI, PATH)
                .body()
                .path("villages")
                .valueStream()
                .filter(line -> line.path("village").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

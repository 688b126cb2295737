package org.servicehall.cases.api.handling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

/** What an objector says: in the vault, for those who decide, and nowhere when it was refused. */
@Tag("C3")
@Tag("R3")
class ObjectionTest implements WholeService {
    private static final String OBJECTION =
            "{'summary':'收入不符','statement':'邻居在外地有房','name':'诸葛明月','phone':'13900001234'}";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void whoDecidesReadsTheObjectorsOwnWordsAndTheLookIsRecorded() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        var statement = "/api/cases/" + no + "/objections/1/statement";
        assertThat(look(Hall.clerk("sun.yan"), statement).statusCode()).isEqualTo(403);
        assertThat(look(Hall.ELSEWHERE, statement).statusCode()).isEqualTo(404);
        assertThat(hall.get(Hall.LEAD, statement).statusCode()).isEqualTo(400);
        assertThat(readings(no)).isZero();
        assertThat(ok(look(Hall.OFFICE, statement)).body()).contains("邻居在外地有房", "诸葛明月");
        assertThat(ok(look(Hall.LEAD, statement)).body()).contains("13900001234");
        assertThat(readings(no)).isEqualTo(2);
        assertThat(look(Hall.LEAD, statement.replace("/1/", "/2/")).statusCode())
                .isEqualTo(404);
    }

    /** Dismissing it, the publicity would be over and the grant paid. */
    @Test
    void whoHandlesOrAccompaniesTheCaseNeitherDecidesNorLearnsWhoObjects() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var assigned = "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}";
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", assigned));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        var decision = "/api/cases/" + no + "/objection/1/decision";
        for (String who : List.of(Cases.HANDLER, Cases.AGENT)) {
            var asClerk = hall.post(Hall.clerk(who), decision, "{'upheld':false,'reason':'已查'}");
            assertThat(asClerk.statusCode()).isEqualTo(403);
            assertThat(hall.post(lead(who), decision, "{'upheld':false,'reason':'已查'}")
                            .body())
                    .contains("objection-to-own-case");
            assertThat(look(lead(who), "/api/cases/" + no + "/objections/1/statement")
                            .body())
                    .contains("objection-to-own-case")
                    .doesNotContain("诸葛");
        }
        assertThat(readings(no)).isZero();
        ok(hall.post(Hall.OFFICE, decision, "{'upheld':false,'reason':'经查房产登记'}"));
    }

    /** Acting in another's right, one is judged as that other. */
    @Test
    void noDeputyDecidesInTheRightOfALeadWhoseCaseItIs() throws Exception {
        var ofTheLead = JSON.read(
                JSON.write(Cases.promised(Cases.PUBLICITY)).replace(Cases.AGENT, "zhou.min"),
                ApplicationAccepted.class);
        var own = WholeService.open(hall, ofTheLead);
        var others = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        clock.set(Cases.at("2025-11-04T09:00"));
        var deputy = Hall.clerk("dai.li");
        for (String no : List.of(own, others)) {
            ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        }
        assertThat(hall.post(deputy, decision(own), DISMISSED).body()).contains("objection-to-own-case");
        assertThat(look(deputy, "/api/cases/" + own + "/objections/1/statement").body())
                .contains("objection-to-own-case")
                .doesNotContain("诸葛");
        assertThat(offered(deputy, own)).doesNotContain("objections.decide");
        assertThat(offered(deputy, others)).contains("objections.decide");
        ok(hall.post(deputy, decision(others), DISMISSED));
        ok(hall.post(Hall.OFFICE, decision(own), DISMISSED));
    }

    private static final String DISMISSED = "{'upheld':false,'reason':'经查房产登记'}";
    private static final EventJson JSON = new EventJson();

    private static String decision(String no) {
        return "/api/cases/" + no + "/objection/1/decision";
    }

    private List<String> offered(String token, String no) throws Exception {
        return Hall.json(ok(hall.get(token, "/api/cases/" + no)))
                .path("actions")
                .valueStream()
                .map(action -> action.path("operation").asString())
                .toList();
    }

    private static String lead(String who) {
        return TestTokens.of(who, Cases.HALL, Role.CLERK, Role.LEAD);
    }

    private HttpResponse<String> look(String token, String statement) throws Exception {
        return hall.get(token, statement, ReadingReason.HEADER, "decide");
    }

    @Test
    void whoLookedAtPersonalDataCanBeLookedUp() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        for (String why : List.of("first", "second", "third")) {
            ok(hall.get(Hall.LEAD, "/api/cases/" + no + "/objections/1/statement", ReadingReason.HEADER, why));
        }
        ok(hall.get(Hall.OFFICE, "/api/cases/" + no + "/objections/1/statement", ReadingReason.HEADER, "fourth"));
        var auditor = TestTokens.of("xu.jing", Cases.HALL, Role.AUDITOR);
        var looks = "/api/cases/readings?no=" + no;
        assertThat(whys(ok(hall.get(auditor, looks)))).containsExactlyInAnyOrder("first", "second", "third", "fourth");
        assertThat(whys(ok(hall.get(auditor, looks + "&who=wu.gang")))).containsExactly("fourth");
        assertThat(ok(hall.get(auditor, looks)).body()).doesNotContain("P-", "诸葛");
        var page = Hall.json(ok(hall.get(auditor, looks + "&limit=3")));
        assertThat(page.path("items")).hasSize(3);
        var rest =
                hall.get(auditor, looks + "&limit=3&after=" + page.path("next").asString());
        assertThat(Hall.json(ok(rest)).path("items")).hasSize(1);
        assertThat(hall.get(auditor, looks + "&after=nonsense").statusCode()).isEqualTo(400);
        assertThat(hall.get(Hall.AGENT, looks).statusCode()).isEqualTo(403);
        assertThat(whys(ok(hall.get(Hall.ELSEWHERE, looks)))).isEmpty();
    }

    private static List<String> whys(HttpResponse<String> answer) {
        return Hall.json(answer)
                .path("items")
                .valueStream()
                .map(reading -> reading.path("why").asString())
                .toList();
    }

    @Test
    void aSheetDoesNotTellUnderWhichReferenceTheObjectorIsKept() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        var sheet = ok(hall.get(Hall.LEAD, "/api/cases/" + no, "If-Version-At-Least", "4"))
                .body();
        assertThat(sheet).contains("收入不符").doesNotContain("objector", "\"P-");
    }

    @Test
    void whatIsRefusedLeavesNothingInTheVault() throws Exception {
        var nothingPublished = WholeService.open(hall, Cases.promised());
        long before = kept();
        long keys = database.getCollection("vaultKeys").countDocuments();
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + nothingPublished + "/objection", OBJECTION)
                        .body())
                .contains("nothing-published");
        assertThat(hall.post(Hall.AGENT, "/api/cases/330106-20200101-9999/objection", OBJECTION)
                        .statusCode())
                .isEqualTo(404);
        var published = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + published + "/objection", OBJECTION, "If-Match", "\"99\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(kept()).isEqualTo(before);
        assertThat(database.getCollection("vaultKeys").countDocuments()).isEqualTo(keys);
    }

    @Test
    void noTextAboutTheCaseNamesWhoObjects() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var objecting = "/api/cases/" + no + "/objection";
        var named = OBJECTION.replace("收入不符", "诸葛 明月称收入不符");
        assertThat(hall.post(Hall.AGENT, objecting, named).body()).contains("person-named-in-text");
        ok(hall.post(Hall.AGENT, objecting, OBJECTION));
        var assigned = "{'handler':'sun.li','window':'CIVIL_AFFAIRS','reason':'由其答复诸葛明月'}";
        assertThat(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", assigned)
                        .body())
                .contains("person-named-in-text")
                .doesNotContain("诸葛");
    }

    /** Nor of another who objects to the same. */
    @Test
    void norDoesTheReasonToReadWhatOneSays() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var other = OBJECTION.replace("诸葛明月", "东方未明").replace("13900001234", "13900001235");
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", OBJECTION));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", other));
        var statement = "/api/cases/" + no + "/objections/1/statement";
        for (String why : List.of("答复诸葛明月", "答复东方 未明")) {
            var refused = hall.get(Hall.LEAD, statement, ReadingReason.HEADER, UriUtils.encode(why, UTF_8));
            assertThat(refused.body()).contains("person-named-in-text").doesNotContain("诸葛", "东方");
        }
        assertThat(readings(no)).isZero();
        ok(hall.get(Hall.LEAD, statement, ReadingReason.HEADER, UriUtils.encode("答复异议人", UTF_8)));
        assertThat(readings(no)).isOne();
    }

    private long kept() {
        return database.getCollection("vault").countDocuments();
    }

    private long readings(String no) {
        return database.getCollection("vaultReadings").countDocuments(Filters.regex("what", "^" + no));
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}

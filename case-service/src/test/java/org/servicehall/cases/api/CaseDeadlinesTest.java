package org.servicehall.cases.api;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.CaseApplication;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.due.DueSweep;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a case promises: explained, extended, warned of and told when it is missed. */
class CaseDeadlinesTest implements WholeService {
    private static final String TO_HANDLER = "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}";

    private static final String SET_ASIDE = "a-test.deadlines-1";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Streams streams;

    @Autowired
    private DueSweep<OpenDeadline> sweep;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Letters letters;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("D3")
    void aDeadlineIsExplainedDayByDay() throws Exception {
        var no = open();
        var why = Hall.json(ok(hall.get(Hall.HANDLER, "/api/cases/" + no + "/deadline")));
        assertThat(why.get("rule").asString()).isEqualTo("K5");
        assertThat(why.get("workingDays").asLong()).isEqualTo(10);
        assertThat(why.get("days")).hasSize(15);
    }

    @Test
    @Tag("D3")
    void eachKindOfDeadlineIsExplainedByWhatItCounts() throws Exception {
        var petition = deadline(open(Cases.accepted(AcceptanceType.PETITION)));
        assertThat(petition.get("rule").asString()).isEqualTo("K6");
        assertThat(petition.get("counted").asLong()).isEqualTo(60);
        assertThat(petition.at("/days/5/reason").asString()).isEqualTo("CALENDAR_DAY");
        var instant = deadline(open(Cases.accepted(AcceptanceType.INSTANT)));
        assertThat(instant.get("rule").asString()).isEqualTo("K4");
        assertThat(instant.at("/days/0/reason").asString()).isEqualTo("WORKING_MINUTES");
        assertThat(instant.at("/days/0/minutes").asLong()).isEqualTo(30);
        var forwarded = deadline(open(Cases.accepted(AcceptanceType.FORWARDED)));
        assertThat(forwarded.get("rule").asString()).isEqualTo("K7");
        assertThat(forwarded.get("counted").asLong()).isZero();
        assertThat(forwarded.at("/days/3/reason").asString()).isEqualTo("WITHIN_SET_DATE");
    }

    @Test
    @Tag("D4")
    void theLeadGrantsMoreTime() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension", "{'days':5,'reason':'需实地复核'}"));
        assertThat(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension/approval", "")
                        .statusCode())
                .isEqualTo(403);
        var extended = Hall.json(ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/approval", "")));
        assertThat(extended.get("noticeNo").asString()).matches("330106-YQ-2025-[0-9]{4}");
    }

    @Test
    @Tag("D4")
    void whatMoreTimeWouldComeToIsToldBeforeItIsAskedFor() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        var extension = "/api/cases/" + no + "/extension";
        var before = streams.version("Case:" + no);
        var preview = Hall.json(ok(hall.post(Hall.HANDLER, extension + "/preview", "{'days':5,'reason':'需实地复核'}")));
        assertThat(preview.get("refusals")).isEmpty();
        var tooLong = Hall.json(ok(hall.post(Hall.AGENT, extension + "/preview", "{'days':90,'reason':'需实地复核'}")));
        assertThat(tooLong.at("/refusals/0/code").asString()).isEqualTo("extension-too-long");
        assertThat(tooLong.at("/refusals/0/field").asString()).isEqualTo("days");
        assertThat(tooLong.has("dueAt")).isFalse();
        assertThat(streams.version("Case:" + no)).isEqualTo(before);
        ok(hall.post(Hall.HANDLER, extension, "{'days':5,'reason':'需实地复核'}"));
        var extended = Hall.json(ok(hall.post(Hall.LEAD, extension + "/approval", "")));
        assertThat(extended.get("dueAt")).isEqualTo(preview.get("dueAt"));
    }

    @Test
    @Tag("D4")
    void theLeadRefusesMoreTimeWithAReason() throws Exception {
        var no = open();
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        ok(hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension", "{'days':5,'reason':'需实地复核'}"));
        ok(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/refusal", "{'reason':'材料已齐'}"));
        assertThat(hall.post(Hall.LEAD, "/api/cases/" + no + "/extension/approval", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Tag("K7")
    void theHallsLeadExtendsNoSuperiorsLimitWithoutItsDocument() throws Exception {
        var no = open(Cases.accepted(AcceptanceType.FORWARDED));
        ok(hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", TO_HANDLER));
        var extension = "/api/cases/" + no + "/extension";
        var refused = hall.post(Hall.HANDLER, extension, "{'days':5,'reason':'忙'}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("authority-document-needed", "文号");
        var document = "{'days':5,'reason':'上级延期','document':{'no':'杭民〔2025〕12号','date':'2025-11-03'}}";
        ok(hall.post(Hall.HANDLER, extension, document));
        var extended = Hall.json(ok(hall.post(Hall.LEAD, extension + "/approval", "")));
        assertThat(extended.get("dueAt")).isNotEqualTo(extended.get("previousDueAt"));
    }

    @Test
    @Tag("D6")
    void theDueBoardTurnsYellowThenRed() throws Exception {
        var no = open();
        await().untilAsserted(() -> assertThat(board("GREEN")).contains(no));
        clock.set(Cases.at("2025-11-17T09:00"));
        assertThat(board("YELLOW")).contains(no);
        clock.set(Cases.at("2025-11-17T16:31"));
        assertThat(board("RED")).contains(no);
    }

    @Test
    @Tag("D5")
    void twoInstancesOneOfThemKilledRecordEachDeadlineOnce() throws Exception {
        var no = open();
        try (var other = second()) {
            var late = Cases.at("2025-11-18T09:00");
            other.getBean(HallClock.class).set(late);
            other.getBean("deadlineSweep", DueSweep.class).sweep();
        }
        clock.set(Cases.at("2025-11-18T09:00"));
        await().atMost(Duration.ofSeconds(20)).until(() -> count(no, CaseOverdue.class) == 1);
        sweep.sweep();
        sweep.sweep();
        assertThat(count(no, CaseDueSoon.class)).isEqualTo(1);
        assertThat(count(no, CaseOverdue.class)).isEqualTo(1);
    }

    /** What is due of such a stream is made from the store, and looked for when it comes to be due (ADR 64). */
    @Test
    @Tag("D5")
    void aDeadlineIsRecordedThoughItsStreamIsSetAsideAndItsViewStandsStill() throws Exception {
        var no = open();
        var deadlines = database.getCollection("deadlines-1");
        await().until(() -> deadlines.updateOne(eq("_id", no), unset("next")).getMatchedCount() == 1);
        letters.add(SET_ASIDE, "a-test", broken("Case:" + no), Cases.ACCEPTED);
        try {
            clock.set(Cases.at("2025-11-17T09:00"));
            await().atMost(Duration.ofSeconds(20)).until(() -> count(no, CaseDueSoon.class) == 1);
            clock.set(Cases.at("2025-11-18T09:00"));
            await().atMost(Duration.ofSeconds(20)).until(() -> count(no, CaseOverdue.class) == 1);
        } finally {
            letters.removeAll(SET_ASIDE);
        }
        assertThat(count(no, CaseDueSoon.class)).isEqualTo(1);
    }

    private static Letter broken(String stream) {
        var record = new ConsumerRecord<>(Topics.CASES, 0, 0L, stream, new byte[] {'{'});
        return Letter.unreadable(
                new Incoming.Unreadable(record, stream, 99, "broken", new IllegalArgumentException("broken")));
    }

    private String open() throws Exception {
        return open(Cases.promised());
    }

    private String open(ApplicationAccepted accepted) throws Exception {
        return WholeService.open(hall, accepted);
    }

    private JsonNode deadline(String no) throws Exception {
        return Hall.json(ok(hall.get(Hall.HANDLER, "/api/cases/" + no + "/deadline")));
    }

    private String board(String colour) throws Exception {
        return ok(hall.get(Hall.HANDLER, "/api/due-board?limit=200&colour=" + colour))
                .body();
    }

    private long count(String no, Class<?> type) {
        return streams.read("Case:" + no).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .count();
    }

    private static ConfigurableApplicationContext second() {
        return new SpringApplicationBuilder(CaseApplication.class)
                .initializers(new TestTokens.Trusted())
                .run(
                        "--server.port=0",
                        "--hall.sweep.interval=10m",
                        "--spring.mongodb.uri=" + EmbeddedStack.get().mongoUri(DATABASE),
                        "--spring.kafka.bootstrap-servers="
                                + EmbeddedStack.get().kafka());
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}

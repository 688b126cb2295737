package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.vault.CaseKind;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.testing.badinput.CrossedNumbers;
import org.servicehall.platform.testing.badinput.CrossedNumbers.Known;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case, its file, its grant and its rating have one number; every other is unknown. */
@Tag("R3")
class CrossedNumbersTest implements WholeService {
    private static final String CASE = "CASE";
    private static final String OBJECTION = "OBJECTION";
    private static final Map<String, String> KINDS = Stream.of(
                    "/api/cases/{no}",
                    "/api/cases/{no}/timeline",
                    "/api/cases/{no}/deadline",
                    "/api/cases/{no}/handler",
                    "/api/cases/{no}/handler/confirmation",
                    "/api/cases/{no}/handler/refusal",
                    "/api/cases/{no}/handler/withdrawal",
                    "/api/cases/{no}/agent",
                    "/api/cases/{no}/stages/{stage}/completion",
                    "/api/cases/{no}/extension",
                    "/api/cases/{no}/extension/preview",
                    "/api/cases/{no}/extension/approval",
                    "/api/cases/{no}/extension/refusal",
                    "/api/cases/{no}/joint-handling",
                    "/api/cases/{no}/joint-handling/completion",
                    "/api/cases/{no}/withdrawal",
                    "/api/cases/{no}/objection",
                    "/api/cases/{no}/objection/{number}/decision",
                    "/api/cases/{no}/objections/{number}/statement",
                    "/api/cases/{no}/decision",
                    "/api/cases/{no}/reply",
                    "/api/public/progress/{no}",
                    "/api/public/objections/{no}",
                    "/api/grants/{no}/revocation",
                    "/api/archive/{no}",
                    "/api/archive/{no}/loans",
                    "/api/archive/{no}/loans/{loan}/approval",
                    "/api/archive/{no}/loans/{loan}/refusal",
                    "/api/archive/{no}/loans/{loan}/return",
                    "/api/ratings/{no}/remark")
            .collect(Collectors.toMap(
                    Function.identity(), path -> path.startsWith("/api/public/objections/") ? OBJECTION : CASE));

    /** As other services give them. */
    private static final List<Known> FOREIGN = List.of(
            new Known("APPOINTMENT", "330106-YY20250926-0001"),
            new Known("DUTY_CALL", "330106-ZB20250926-0001"),
            new Known("ERASURE", "330106-SC20250926-0001"),
            new Known("COMPLAINT", "330106-TS20250926-0001"),
            new Known("CONDUCT", "330106-XW20250926-0001"),
            new Known("LEAVE", "330106-wang.fang-2025-1"));

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventSourcing eventSourcing;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @TestFactory
    Stream<DynamicTest> aNumberOfAnotherKindIsUnknown() throws Exception {
        var recorded = new Recorded(database, eventSourcing, "Grant", "ArchiveFile");
        var crossed = crossed(recorded, numbers());
        return Stream.of(
                        crossed.reads(List.of(Hall.AGENT, Hall.HANDLER, Hall.LEAD, Hall.OFFICE)),
                        crossed.writes(new EveryFieldExamples(hall).all()),
                        List.of(recorded.heardOfAll()))
                .flatMap(List::stream);
    }

    /** A year or a month is no number. */
    @Test
    void itIsSaidOfEveryOperationWhichNumbersItTakes() {
        assertThat(crossed(() -> 0, List.of()).unnamed())
                .containsExactly(
                        "/api/calendars/{year}",
                        "/api/returns/{month}",
                        "/api/returns/{month}.xlsx",
                        "/api/grants/{no}");
    }

    @Test
    void noNumberLooksLikeOneOfAnotherKind() {
        for (String number : List.of("330106-20250926-0010/P-0a1b", "330106-20250926-0010/rating/0a1b")) {
            assertThat(Stream.of(CaseKind.values())
                            .filter(kind -> kind.older().matcher(number).matches()))
                    .as(number)
                    .hasSize(1);
        }
    }

    private CrossedNumbers crossed(LongSupplier recorded, List<Known> numbers) {
        return new CrossedNumbers(port, recorded, KINDS, numbers);
    }

    /** Cases of which one is objected to and one rated and archived, and what else has a number here. */
    private List<Known> numbers() throws Exception {
        String objected = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        ok(hall.post(
                Hall.AGENT,
                "/api/cases/" + objected + "/objection",
                "{'summary':'收入不符','statement':'邻居在外地有房','name':'诸葛明月','phone':'13900001234'}"));
        String archived = new Closing(hall).archived();
        ok(hall.post(
                Hall.LEAD,
                "/api/public/ratings",
                "{'no':'" + archived + "','code':'" + Hall.code(archived) + "','stars':4,'remark':'很热情'}"));
        await().until(() -> hall.get(Hall.LEAD, "/api/cases/" + archived).statusCode() == 200);
        String file = Hall.json(ok(hall.get(Hall.LEAD, "/api/archive/" + archived)))
                .at("/file/archiveNo")
                .asString();
        List<Known> all = new ArrayList<>(FOREIGN);
        all.add(new Known(CASE, objected, Hall.code(objected)));
        all.add(new Known(OBJECTION, objected + "-GY1", Hall.code(objected + "-GY1")));
        all.add(new Known(CASE, archived, Hall.code(archived)));
        all.add(new Known("ARCHIVE", file));
        all.add(new Known(
                "NOTICE", Closing.issue(objected, "SL", NoticeKind.ACCEPTANCE, "Application:" + objected + "@1")));
        all.add(new Known("PERSON", personOf(objected)));
        return all;
    }

    private String personOf(String objected) {
        return database.getCollection("vault")
                .find(Filters.regex("_id", objected))
                .first()
                .getString("person");
    }

    private static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}

package org.servicehall.cases.api.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Objections at the public door: nobody has to ask the clerk they object to. */
@Tag("C3")
class PublicObjectionTest implements WholeService {
    private static final String DOOR = "/api/public/objections";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Streams streams;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    void anybodyObjectsWithoutANameAndReadsTheAnswerByReceipt() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var receipt = lodged(hall.post("", DOOR, "{'caseNo':'" + no + "','text':'他家在外地有房'}"));
        var number = receipt.path("no").asString();
        assertThat(number).isEqualTo(no + "-GY1");
        assertThat(progress(number, receipt.path("queryCode").asString())
                        .path("status")
                        .asString())
                .isEqualTo("OPEN");
        var decision = "{'upheld':false,'reason':'经查不动产登记，名下无房'}";
        assertThat(hall.post(Hall.OFFICE, "/api/cases/" + no + "/objection/1/decision", decision)
                        .statusCode())
                .isEqualTo(200);
        var answer = progress(number, receipt.path("queryCode").asString());
        assertThat(answer.path("status").asString()).isEqualTo("DISMISSED");
        assertThat(answer.path("reason").asString()).isEqualTo("经查不动产登记，名下无房");
        assertThat(answer.path("decidedAt").isString()).isTrue();
        for (String wrong : new String[] {number, no + "-GY2", no, "nonsense"}) {
            assertThat(hall.get("", DOOR + "/" + wrong, QueryCodes.HEADER, "AAAA-AAAA")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoObjectsAtTheCounterLeavesWithAReceiptToo() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var answer = hall.post(Hall.AGENT, "/api/cases/" + no + "/objection", "{'summary':'收入不符'}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var receipt = Hall.json(answer);
        assertThat(receipt.path("receiptNo").asString()).isEqualTo(no + "-GY1");
        var told = progress(no + "-GY1", receipt.path("queryCode").asString());
        assertThat(told.path("status").asString()).isEqualTo("OPEN");
    }

    @Test
    @Tag("R3")
    void wordsAndNameLieInTheVaultForWhoDecidesAlone() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        var said = "{'caseNo':'" + no + "','text':'邻居司马青云在外地有房','name':'诸葛明月','phone':'13900001234'}";
        lodged(hall.post("", DOOR, said));
        assertThat(streams.read("Case:" + no).orElseThrow().toString()).doesNotContain("司马青云", "诸葛明月", "13900001234");
        var statement = "/api/cases/" + no + "/objections/1/statement";
        assertThat(hall.get(Hall.AGENT, statement, ReadingReason.HEADER, "decide")
                        .statusCode())
                .isEqualTo(403);
        assertThat(hall.get(Hall.LEAD, statement, ReadingReason.HEADER, "decide")
                        .body())
                .contains("司马青云", "诸葛明月", "13900001234");
    }

    /** A colleague who objects is as unknown as anybody. */
    @Test
    void whoIsSignedInObjectsAsAnybody() throws Exception {
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        lodged(hall.post(
                Hall.clerk("sun.yan"),
                DOOR,
                "{'caseNo':'" + no + "','text':'他家在外地有房'}",
                "Idempotency-Key",
                "3f6f2a52-7c1e-4a58-9a53-2f0c5d1b7e90"));
        assertThat(streams.read("Case:" + no).orElseThrow().toString()).doesNotContain("sun.yan");
    }

    @Test
    void whatIsNotOnTheBoardIsUnknownHereAndWhatWasThereIsOver() throws Exception {
        var unpublished = WholeService.open(hall, Cases.promised());
        for (String no : new String[] {unpublished, "330106-20200101-9999"}) {
            var answer = hall.post("", DOOR, "{'caseNo':'" + no + "','text':'他家在外地有房'}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        }
        var no = WholeService.open(hall, Cases.promised(Cases.PUBLICITY));
        clock.set(Cases.ACCEPTED.plus(Duration.ofDays(20)));
        assertThat(hall.post("", DOOR, "{'caseNo':'" + no + "','text':'他家在外地有房'}")
                        .body())
                .contains("publicity-ended");
    }

    private JsonNode progress(String number, String code) throws Exception {
        var answer = hall.get("", DOOR + "/" + number, QueryCodes.HEADER, code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Hall.json(answer);
    }

    private static JsonNode lodged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Hall.json(answer);
    }
}

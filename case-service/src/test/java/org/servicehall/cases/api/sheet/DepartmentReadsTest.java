package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.api.Hall;
import org.servicehall.cases.api.WholeService;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Stage;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department reads the cases in which it has part, and learns of no other. */
class DepartmentReadsTest implements WholeService {
    private static final String HOUSING = department("gao.jun", Cases.HALL);
    private static final Stage HOUSING_OFFICE =
            new Stage("housing", new LocalizedText("复核", "review"), new LocalizedText("住房保障办", "Housing"), null);

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("C2")
    void aCaseIsReadFromTheBeginningOfAStageOfItsOwn() throws Exception {
        var running = WholeService.open(hall, Cases.promised(HOUSING_OFFICE));
        var waiting = WholeService.open(hall, Cases.promised(Cases.REVIEW, HOUSING_OFFICE));
        var others = WholeService.open(hall, Cases.promised(Cases.REVIEW));
        assertReads(HOUSING, running, 200);
        assertReads(HOUSING, waiting, 404);
        assertReads(HOUSING, others, 404);
        assertThat(hall.get(HOUSING, "/api/cases?limit=200").body())
                .contains(running, "张*")
                .doesNotContain(waiting, others);
    }

    @Test
    @Tag("F5")
    void aCaseIsReadThatAWindowOfItsOwnHandlesTogetherWithOthers() throws Exception {
        var joint = WholeService.open(hall, Cases.with(new CaseTerms(false, null, List.of("LABOUR"), null)));
        assertReads(HOUSING, joint, 404);
        hall.post(
                Hall.OFFICE,
                "/api/cases/" + joint + "/joint-handling",
                "{'leadWindow':'CIVIL_AFFAIRS','coWindows':['LABOUR']}");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertReads(HOUSING, joint, 200));
        assertThat(hall.get(HOUSING, "/api/cases?limit=200").body()).contains(joint);
    }

    @Test
    @Tag("C2")
    @Tag("W1")
    void whoSpeaksForNoBodyOrAnotherHallReadsNothing() throws Exception {
        var running = WholeService.open(hall, Cases.promised(HOUSING_OFFICE));
        for (String other : List.of(department("feng.li", Cases.HALL), department("gao.jun", "340123"))) {
            assertReads(other, running, 404);
            assertThat(hall.get(other, "/api/cases?limit=200").body()).contains("\"items\":[]");
        }
    }

    @Test
    @Tag("C2")
    void itReadsAndDoesNothing() throws Exception {
        var running = WholeService.open(hall, Cases.promised(HOUSING_OFFICE));
        var sheet = Hall.json(hall.get(HOUSING, "/api/cases/" + running));
        assertThat(sheet.path("actions")).isEmpty();
        var stage = "/api/cases/" + running + "/stages/housing/completion";
        assertThat(hall.post(HOUSING, stage, "{}").statusCode()).isEqualTo(403);
    }

    private void assertReads(String token, String no, int status) throws Exception {
        for (String of : List.of("", "/timeline", "/deadline")) {
            var answer = hall.get(token, "/api/cases/" + no + of);
            assertThat(answer.statusCode()).as(of + answer.body()).isEqualTo(status);
        }
    }

    private static String department(String user, String hall) {
        return TestTokens.of(user, hall, Role.DEPARTMENT);
    }
}

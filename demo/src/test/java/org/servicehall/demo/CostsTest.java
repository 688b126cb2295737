package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is told of costs that are counted anew. */
class CostsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private ObjectNode then;
    private ObjectNode now;

    @BeforeEach
    void asWrittenDown() throws Exception {
        then = (ObjectNode) JSON.readTree(Files.readString(Path.of("..", "docs", "costs.json")));
        now = then.deepCopy();
    }

    @Test
    void whatIsWrittenDownIsNoDearerThanItself() {
        assertThat(Costs.dearer(now, then)).isEmpty();
    }

    @Test
    void moreCommandsBytesOrRecordsAreTold() {
        now.withObject("/case/services/cases").put("commands", 500);
        now.withObject("/case").put("bytes", 1_000_000);
        now.withObject("/rest/records").put("hall.cases", 9);
        assertThat(Costs.dearer(now, then))
                .hasSize(3)
                .anyMatch(told -> told.startsWith("case, commands of cases: 500"))
                .anyMatch(told -> told.startsWith("case, bytes: 1000000"))
                .anyMatch(told -> told.startsWith("rest, records on hall.cases: 9"));
    }

    /** As where looks that are due once a minute fall into it twice; one that comes each five seconds is twelve. */
    @Test
    void aMinuteOfRestMayHoldTheLooksOfTwo() {
        int once = then.at("/rest/services/cases/commands").asInt();
        now.withObject("/rest/services/cases").put("commands", once + 8);
        assertThat(Costs.dearer(now, then)).isEmpty();
        now.withObject("/rest/services/cases").put("commands", once + 12);
        assertThat(Costs.dearer(now, then)).anyMatch(told -> told.startsWith("rest, commands of cases"));
    }

    @Test
    void whereEachServiceAsksALittleMoreItIsToldOfAll() {
        int all = then.at("/rest/commands").asInt();
        now.withObject("/rest").put("commands", all + 4 * 8);
        assertThat(Costs.dearer(now, then)).singleElement().asString().startsWith("rest, commands: ");
    }

    @Test
    void whatIsNotCountedIsToldToo() {
        assertThat(Costs.dearer(JSON.createObjectNode(), then))
                .contains(
                        "case, bytes: none is counted",
                        "rest, services: intake is not counted",
                        "case, records: hall.cases is not counted");
        now.withObject("/case/services").remove("attendance");
        now.withObject("/rest/services/cases").put("bytes", 0);
        assertThat(Costs.dearer(now, then))
                .containsExactly("case, services: attendance is not counted", "rest, bytes of cases: none is counted");
        assertThat(Costs.dearer(then, JSON.createObjectNode())).contains("case, services: none is written down");
    }
}

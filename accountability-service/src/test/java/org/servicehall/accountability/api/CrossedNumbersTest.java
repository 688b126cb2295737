package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.accountability.api.conduct.ConductExamples;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.testing.badinput.CrossedNumbers;
import org.servicehall.platform.testing.badinput.CrossedNumbers.Known;
import org.servicehall.platform.testing.badinput.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number opens what is of its own kind, and nothing else that lies in the same vault. */
@Tag("R3")
@Tag("B7")
class CrossedNumbersTest implements WholeService {
    private static final String COMPLAINT = "COMPLAINT";
    private static final String CONDUCT = "CONDUCT";

    private static final List<String> OF_COMPLAINTS = List.of(
            "",
            "/timeline",
            "/progress",
            "/result",
            "/personal-notice",
            "/reporter",
            "/text",
            "/readings",
            "/retaliation-flags",
            "/acceptance",
            "/extension",
            "/declining",
            "/answer",
            "/investigators",
            "/evidence",
            "/investigation",
            "/recommendation",
            "/recommendation/preview",
            "/decision",
            "/approval",
            "/disapproval",
            "/notification",
            "/appeal",
            "/appeal-decision",
            "/superiors-appeal-decision",
            "/execution",
            "/closing");

    private static final List<Known> FOREIGN = List.of(
            new Known("CASE", "330106-20250926-0001"),
            new Known("APPOINTMENT", "330106-YY20250926-0001"),
            new Known("DUTY_CALL", "330106-ZB20250926-0001"),
            new Known("NOTICE", "330106-ZX-2025-0001"),
            new Known("RESULT", "330106-TSJG-2025-0001"),
            new Known("LEAVE", "330106-wang.fang-2025-1"));

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventSourcing eventSourcing;

    @TestFactory
    Stream<DynamicTest> aNumberOfAnotherKindIsUnknown() {
        var recorded = new Recorded(database, eventSourcing);
        var crossed = crossed(recorded, numbers());
        var examples = new ArrayList<>(ComplaintExamples.of(port));
        examples.addAll(ConductExamples.all(port));
        return Stream.of(
                        crossed.reads(List.of(OFFICE, LEADER, INVESTIGATOR, DEPARTMENT, ACCUSED, AUDITOR)),
                        crossed.writes(examples),
                        List.of(recorded.heardOfAll()))
                .flatMap(List::stream);
    }

    /** The number of a file or an entry is one of its complaint or its hall. */
    @Test
    void itIsSaidOfEveryOperationWhichNumbersItTakes() {
        assertThat(crossed(() -> 0, List.of()).unnamed())
                .allMatch(path -> path.startsWith("/api/assessments/{month}")
                        || path.startsWith("/api/ledger/{number}")
                        || path.startsWith("/api/complaints/{no}/attachments"));
    }

    @Test
    void noNumberLooksLikeOneOfAnotherKind() {
        for (String number : List.of(
                "330106-TS20250926-0010",
                "330106-TS20250926-0010/reporter",
                "330106-TS20250926-0010/attachments/0a1b/2c3d")) {
            assertThat(Stream.of(ComplaintKind.values())
                            .filter(kind -> kind.older().matcher(number).matches()))
                    .as(number)
                    .hasSize(1);
        }
    }

    private CrossedNumbers crossed(LongSupplier recorded, List<Known> numbers) {
        Map<String, String> kinds = new TreeMap<>();
        OF_COMPLAINTS.forEach(path -> kinds.put("/api/complaints/{no}" + path, COMPLAINT));
        kinds.put("/api/conduct/records/{no}", CONDUCT);
        kinds.put("/api/conduct/records/{no}/withdrawal", CONDUCT);
        kinds.put("/api/conduct/postings/{no}/withdrawal", CONDUCT);
        return new CrossedNumbers(port, recorded, kinds, numbers);
    }

    private List<Known> numbers() {
        var door = new Door(port);
        var now = new Complaining(door);
        var receipt = now.file();
        String complaint = receipt.get("no").asString();
        now.toTold(complaint);
        now.step(complaint, "appeal", Complaining.APPEAL, Complaining.ACCUSED);
        String record = door.post("/api/conduct/inspections", ConductExamples.inspection("LABOUR"), OFFICE)
                .json()
                .get("no")
                .asString();
        door.get("/api/conduct/records/" + record, OFFICE, "If-Version-At-Least", "1");
        List<Known> all = new ArrayList<>(FOREIGN);
        all.add(new Known(COMPLAINT, complaint, receipt.get("queryCode").asString()));
        all.add(new Known(CONDUCT, record));
        return all;
    }
}

package org.servicehall.cases.api;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.platform.testing.badinput.CrossedNumbers;
import org.servicehall.platform.testing.badinput.CrossedNumbers.Known;
import org.servicehall.platform.testing.badinput.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case, its file, its grant and its rating have one number; every other is unknown. */
@Tag("R3")
class CrossedNumbersTest implements WholeService {
    private static final Map<String, String> KINDS = Stream.of(
                    "/api/cases/{no}",
                    "/api/cases/{no}/timeline",
                    "/api/cases/{no}/deadline",
                    "/api/cases/{no}/objections/{number}/statement",
                    "/api/public/progress/{no}",
                    "/api/archive/{no}",
                    "/api/ratings/{no}/remark")
            .collect(Collectors.toMap(Function.identity(), path -> "CASE"));

    private static final List<Known> FOREIGN = List.of(
            new Known("APPOINTMENT", "330106-YY20250926-0001"),
            new Known("DUTY_CALL", "330106-ZB20250926-0001"),
            new Known("NOTICE", "330106-ZX-2025-0001"),
            new Known("ARCHIVE", "330106-DA-2025-0001"),
            new Known("COMPLAINT", "330106-TS20250926-0001"),
            new Known("CONDUCT", "330106-XW20250926-0001"));

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @TestFactory
    Stream<DynamicTest> aNumberOfAnotherKindIsUnknown() {
        var crossed = new CrossedNumbers(port, new Recorded(database), KINDS, FOREIGN);
        return crossed.reads(List.of(Hall.AGENT, Hall.HANDLER, Hall.LEAD, Hall.OFFICE)).stream();
    }
}

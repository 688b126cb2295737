package org.servicehall.accountability.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.accountability.api.conduct.ConductExamples;
import org.servicehall.accountability.api.ledger.LedgerExamples;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.BadInput;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.testing.badinput.Guarded;
import org.servicehall.platform.testing.badinput.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each field, header and role of each operation, made wrong in each way the OpenAPI document implies. */
class EveryFieldTest implements WholeService {
    /** Where personal data may be said: all of it goes to the vault. */
    static final Guarded GUARDED = new Guarded(
            Set.of(
                    "/api/complaints /text",
                    "/api/complaints /reporter",
                    "/api/complaints/orders /orders/0/text",
                    "/api/complaints/orders /orders/0/reporter",
                    "/api/complaints/{no}/appeal /grounds",
                    Example.SEARCHED_BY),
            ComplaintExamples.NAMING_NOBODY);

    private static final List<Example> OWN = List.of(
            Example.SEARCH,
            new Example("/api/complaints", () -> "/api/complaints", """
                    {"hall":"330106","ground":"RUDE_CONDUCT","channel":"ONLINE","person":"li.na","window":"LABOUR",
                     "caseNo":"330106-20250926-0001","text":"窗口人员态度差",
                     "reporter":{"name":"欧阳静怡","phone":"13900001234","idNumber":"330106199001011237","staffId":"sun.yan"}}""", "", Set.of()),
            new Example(
                    "/api/complaints/orders",
                    () -> "/api/complaints/orders",
                    """
                    {"orders":[{"orderNo":"GD20261120-9001","ground":"RUDE_CONDUCT","person":"li.na","window":"LABOUR",
                     "caseNo":"330106-20250926-0001","text":"窗口人员态度差",
                     "reporter":{"name":"欧阳静怡","phone":"13900001234","idNumber":"330106199001011237","staffId":"sun.yan"}}]}""",
                    TestTokens.of("wu.gang", "330106", Role.OFFICE),
                    EnumSet.of(Role.OFFICE)),
            new Example(
                    "/api/ledger/checkpoints",
                    () -> "/api/ledger/checkpoints",
                    "",
                    TestTokens.of("xu.jing", "330106", Role.AUDITOR),
                    EnumSet.of(Role.AUDITOR, Role.LEADING_GROUP, Role.OFFICE)));

    private static final List<Example> EXAMPLES =
            Stream.of(OWN, LedgerExamples.ALL).flatMap(List::stream).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private EventSourcing eventSourcing;

    private List<Example> examples() {
        return examples(port);
    }

    static List<Example> examples(int port) {
        List<Example> all = new ArrayList<>(EXAMPLES);
        all.addAll(ConductExamples.all(port));
        all.addAll(ComplaintExamples.of(port));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> whateverIsWrongIsToldAndRecordsNothing() {
        var recorded = new Recorded(database, eventSourcing);
        var bad = new BadInput(port, recorded, GUARDED);
        return Stream.concat(
                examples().stream().flatMap(example -> bad.of(example).stream()), Stream.of(recorded.heardOfAll()));
    }

    @Test
    void everyOperationIsTried() {
        assertThat(new BadInput(port, () -> 0, GUARDED).withoutExample(examples()))
                .isEmpty();
    }
}

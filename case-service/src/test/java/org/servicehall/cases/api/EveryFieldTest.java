package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.testing.badinput.BadInput;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.testing.badinput.Guarded;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each field, header and role of each operation, made wrong in each way the OpenAPI document implies. */
class EveryFieldTest implements WholeService {
    /** Where personal data may be said: all of it goes to the vault. */
    static final Guarded GUARDED = new Guarded(
            Set.of(
                    "/api/cases/{no}/objection /statement",
                    "/api/cases/{no}/objection /name",
                    "/api/cases/{no}/objection /phone",
                    "/api/public/objections /text",
                    "/api/public/objections /name",
                    "/api/public/objections /phone",
                    "/api/public/ratings /remark",
                    Example.SEARCHED_BY),
            Map.of("/api/cases/{no}/objection", "诸葛明月", "/api/cases/{no}/objection/{number}/decision", "诸葛明月"));

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
    Stream<DynamicTest> whateverIsWrongIsToldAndRecordsNothing() {
        var recorded = new Recorded(database, eventSourcing, "Grant", "ArchiveFile");
        var bad = new BadInput(port, recorded, GUARDED);
        return Stream.concat(
                examples().stream().flatMap(example -> bad.of(example).stream()), Stream.of(recorded.heardOfAll()));
    }

    @Test
    void everyOperationIsTried() {
        assertThat(new BadInput(port, () -> 0, GUARDED).withoutExample(examples()))
                .isEmpty();
    }

    private List<Example> examples() {
        return new EveryFieldExamples(hall).all();
    }
}

package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.testing.badinput.BadInput;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each field, header and role of each operation, made wrong in each way the OpenAPI document implies. */
class EveryFieldTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    @TestFactory
    Stream<DynamicTest> whateverIsWrongIsToldAndRecordsNothing() {
        var bad = new BadInput(port, new Recorded(database, "Notice"));
        return examples().stream().flatMap(example -> bad.of(example).stream());
    }

    @Test
    void everyOperationIsTried() {
        assertThat(new BadInput(port, new Recorded(database, "Notice")).withoutExample(examples()))
                .isEmpty();
    }

    private List<Example> examples() {
        return new EveryFieldExamples(port, commands, vault).all();
    }
}

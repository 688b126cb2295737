package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.testing.badinput.BadInput;
import org.servicehall.platform.testing.badinput.Example;
import org.servicehall.platform.testing.badinput.Guarded;
import org.servicehall.platform.testing.badinput.Recorded;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each field, header and role of each operation, made wrong in each way the OpenAPI document implies. */
class EveryFieldTest implements WholeService {
    /** Where personal data may be said: all of it goes to the vault, but for the public guide to a matter. */
    static final Guarded GUARDED = new Guarded(
            Set.of(
                    "/api/applications /applicant",
                    "/api/applications /question",
                    "/api/applications /representative/person",
                    "/api/applications /representative/documentNo",
                    "/api/applications/{no}/representatives /person",
                    "/api/applications/{no}/representatives /documentNo",
                    "/api/applications/{no}/consultation /answer",
                    "/api/applications/{no}/correction /name",
                    "/api/applications/{no}/correction /phone",
                    "/api/applications/{no}/correction /email",
                    "/api/applications/{no}/hand-over /meeting/contact",
                    "/api/appointments /person",
                    "/api/public/applications /applicant",
                    "/api/public/applications /representative/person",
                    "/api/public/appointments /person",
                    "/api/public/application-corrections /phone",
                    "/api/duty-calls /person",
                    "/api/erasures /idNumber",
                    Example.SEARCHED_BY,
                    "/api/matters/{id}/versions /document",
                    "/api/seasons/{no}/certifications /idNumber",
                    "/api/households /bookNo",
                    "/api/households /members",
                    "/api/households/finding /idNumber",
                    "/api/households/finding /bookNo",
                    "/api/households/{no}/members /member",
                    "/api/households/{no}/members/{person}/name /name",
                    "/api/households/{no}/registration /bookNo"),
            named(
                    "/api/applications",
                    "/api/applications/{no}/supplement-request",
                    "/api/applications/{no}/return",
                    "/api/applications/{no}/correction",
                    "/api/applications/{no}/acceptance",
                    "/api/applications/{no}/hand-over",
                    "/api/appointments",
                    "/api/appointments/{no}/cancellation",
                    "/api/appointments/{no}/rescheduling",
                    "/api/duty-calls",
                    "/api/duty-calls/{no}/closing",
                    "/api/seasons/{no}/people/{person}/striking-off",
                    "/api/seasons/{no}/people/{person}/undoing",
                    "/api/seasons/{no}/lists/{file}/withdrawal",
                    "/api/households",
                    "/api/households/{no}/members",
                    "/api/households/{no}/members/{person}/leaving",
                    "/api/households/{no}/members/{person}/headship",
                    "/api/households/{no}/members/{person}/correction",
                    "/api/households/{no}/members/{person}/name",
                    "/api/households/{no}/registration",
                    "/api/households/{no}/members/{person}/grant-review"));

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    EventSourcing eventSourcing;

    @Autowired
    Commands commands;

    @Autowired
    Vault vault;

    @TestFactory
    Stream<DynamicTest> whateverIsWrongIsToldAndRecordsNothing() {
        var recorded = new Recorded(database, eventSourcing, "Notice", "Message");
        var bad = new BadInput(port, recorded, GUARDED);
        return Stream.concat(
                examples().stream().flatMap(example -> bad.of(example).stream()).filter(EveryFieldTest::canBeTried),
                Stream.of(recorded.heardOfAll()));
    }

    /**
     * The hall is closed here, so that nobody takes a ticket, and one that is handed on goes on in another stream meanwhile: see
     * {@code QueueServiceTest}. A moved appointment ends in its former stream meanwhile: see {@code OvertakenAppointmentTest}.
     * A fee is entered in its day's takings meanwhile: see {@code MoneyServiceTest}.
     */
    private static boolean canBeTried(DynamicTest test) {
        String name = test.getDisplayName();
        return !(name.endsWith("repeated under its key")
                && (name.startsWith("/api/public/queue-tickets")
                        || name.contains("/hand-on ")
                        || name.contains("/rescheduling ")
                        || name.startsWith("/api/public/appointment-moves ")
                        || name.startsWith("/api/applications/{no}/fees ")));
    }

    @Test
    void everyOperationIsTried() {
        assertThat(new BadInput(port, () -> 0, GUARDED).withoutExample(examples()))
                .as("but what has no field, and its code in a header")
                .containsExactly("/api/public/applications/{no}/papers/{number}/withdrawal");
    }

    /** The example of each is about {@link #NAME}. */
    private static Map<String, String> named(String... operations) {
        return Stream.of(operations).collect(Collectors.toMap(Function.identity(), operation -> NAME));
    }

    private List<Example> examples() {
        return new EveryFieldExamples(port, commands, vault).all();
    }
}

package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.servicehall.demo.catalogue.CatalogueWalk;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.permissions.PermissionMatrix;
import org.servicehall.demo.trouble.Strays;
import tools.jackson.databind.JsonNode;

/**
 * The whole system as it is delivered: packaged jars, real broker, real processes, a month at the hall, every command of
 * docs/operations.md and docs/api.md, and every operation asked for by everybody.
 */
@TestMethodOrder(OrderAnnotation.class)
class WorkingMonthIT {
    /** Operations that take a number such as the month has given. */
    private static final int LEAST_IN_USE = 50;

    private static final int PUBLIC_MATTERS = 47;

    private static RunningHall running;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void start() throws Exception {
        running = RunningHall.up(
                Path.of("target", "stack-" + UUID.randomUUID(), "data").toAbsolutePath());
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Order(1)
    void theDocumentThatClientsAreMadeFromIsTheHalls() throws Exception {
        ApiDocument.hold(hall().get(null, "/openapi/hall").json());
    }

    @Test
    @Order(2)
    void aMonthLeavesEverythingInOrderAlsoAfterWhatTheOperationsPageDoesAndCanBePlayedAgain() throws Exception {
        Demo demo = new Demo(running.settings(), out);
        assertThat(demo.play() && demo.check()).as(this::account).isTrue();
        String before = caseSheets();

        setSomethingAside();
        ScriptedPage.operations().tryOn(running);

        assertThat(caseSheets())
                .as("case sheets after letters, a republication, a backup and its restoration")
                .isEqualTo(before);
        awaitTheRegisterRebuilt();
        assertThat(demo.check()).as(this::account).isTrue();
        Demo again = new Demo(running.settings(), out);
        assertThat(again.play() && again.check()).as(this::account).isTrue();
    }

    @Test
    @Order(3)
    void whatTheApisPageSaysIsSo() throws Exception {
        ScriptedPage.api().tryOn(running);
    }

    /** After the month, which has given numbers that another hall can ask for. */
    @Test
    @Order(4)
    void everyOperationIsForThoseWhomItsRowNamesAndForNobodyElse() throws Exception {
        PermissionMatrix matrix = PermissionMatrix.of(running.settings().gateway());
        System.out.println(matrix.figures());
        assertThat(matrix.faults()).as(matrix.figures()).isEmpty();
        assertThat(matrix.inUse()).as(matrix.figures()).isGreaterThan(LEAST_IN_USE);
    }

    /** M1: each has a path that a clerk can really walk. */
    @Test
    @Order(5)
    void everyPublicMatterIsWalkedFromReceptionToPaper() {
        CatalogueWalk.Walked walked = CatalogueWalk.at(hall());
        System.out.printf(
                "%d matters walked in %d s%n",
                walked.matters().size(), walked.took().toSeconds());
        assertThat(walked.faults()).isEmpty();
        assertThat(walked.matters())
                .hasSize(PUBLIC_MATTERS)
                .containsExactlyInAnyOrderElementsOf(CatalogueWalk.offered());
    }

    @Test
    @Order(6)
    void aClientGeneratedInJavaMakesTheSixCallsAndTurnsPages() throws Exception {
        GeneratedClients.of(running).inJava();
    }

    @Test
    @Order(7)
    void clientsGeneratedInTypeScriptMakeTheSixCallsAndTurnPages() throws Exception {
        GeneratedClients.of(running).inTypeScript();
    }

    /** When what the matters have set off is over, while clients were generated. */
    @Test
    @Order(8)
    void aCaseAndRestCostNoMoreThanIsWrittenDown() throws Exception {
        Costs.hold(running);
    }

    /** After all others: it kills a service. Whoever keeps the hall running finds something to put right. */
    @Test
    @Order(9)
    void theConsoleIsWorkedInByPeopleOfTheHall() throws Exception {
        setSomethingAside();
        ConsoleInABrowser.at(running);
    }

    /** Letters of the kinds that the page tells how to deal with. */
    private static void setSomethingAside() {
        String caseNo = hall().get(Staff.XU_JING, "/api/cases?limit=1")
                .json()
                .at("/items/0/no")
                .stringValue();
        new Strays(running.settings().kafka(), hall()).write(caseNo);
        List.of("STRAY", "UNREADABLE")
                .forEach(kind -> hall().await(
                                Staff.OPS,
                                "/api/ops/cases/letters?kind=" + kind,
                                answer -> !answer.json().path("items").isEmpty()));
    }

    private static void awaitTheRegisterRebuilt() {
        hall().await(
                        Staff.OPS,
                        "/api/ops/cases/projections",
                        answer -> answer.json()
                                .path("items")
                                .valueStream()
                                .filter(projection ->
                                        projection.path("name").stringValue().equals("register"))
                                .noneMatch(WorkingMonthIT::isAsBefore));
    }

    private static boolean isAsBefore(JsonNode register) {
        return register.path("collection").stringValue().equals("register-1")
                || !register.path("rebuilding").stringValue().isEmpty();
    }

    private static String caseSheets() {
        return hall().get(Staff.XU_JING, "/api/cases?limit=100").text();
    }

    private static HallClient hall() {
        return new HallClient(running.settings().gateway());
    }

    private String account() {
        return told.toString(StandardCharsets.UTF_8);
    }
}

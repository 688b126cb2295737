package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;

/** The whole system as it is delivered: packaged jars, real broker, real processes, a month at the hall. */
class WorkingMonthIT {
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
    void aMonthLeavesEverythingInOrderAlsoAfterARestartAndCanBePlayedAgain() throws Exception {
        Demo demo = new Demo(running.settings(), out);
        assertThat(demo.play() && demo.check()).as(this::account).isTrue();
        String before = caseSheets();

        running.restart();

        assertThat(caseSheets()).as("case sheets after down and up").isEqualTo(before);
        assertThat(demo.check()).as(this::account).isTrue();
        Demo again = new Demo(running.settings(), out);
        assertThat(again.play() && again.check()).as(this::account).isTrue();
    }

    private static String caseSheets() {
        return new HallClient(running.settings().gateway())
                .get(Staff.XU_JING, "/api/cases?limit=100")
                .text();
    }

    private String account() {
        return told.toString(StandardCharsets.UTF_8);
    }
}

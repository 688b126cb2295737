package org.servicehall.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.trouble.Strays;

/** Every command of docs/operations.md on a stack of its own, after a month was worked in it. */
@EnabledIfSystemProperty(
        named = "operations.page",
        matches = "run",
        disabledReason = "takes a stack of its own and several minutes: -Doperations.page=run")
class OperationsPageIT {
    @Test
    void everyCommandOfThePageSucceeds() throws Exception {
        Path data = Path.of("target", "page-" + UUID.randomUUID(), "data").toAbsolutePath();
        try (RunningHall running = RunningHall.up(data)) {
            new Demo(running.settings(), System.out).play();
            HallClient hall = new HallClient(running.settings().gateway());
            new Strays(running.settings().kafka(), hall).write(aCase(hall));
            List.of("STRAY", "UNREADABLE").forEach(kind -> awaitLetter(hall, kind));
            OperationsPage.read().tryOn(running);
        }
    }

    private static void awaitLetter(HallClient hall, String kind) {
        hall.await(
                Staff.OPS,
                "/api/ops/cases/letters?kind=" + kind,
                answer -> !answer.json().path("items").isEmpty());
    }

    private static String aCase(HallClient hall) {
        return hall.get(Staff.XU_JING, "/api/cases?limit=1")
                .json()
                .at("/items/0/caseNo")
                .stringValue();
    }
}

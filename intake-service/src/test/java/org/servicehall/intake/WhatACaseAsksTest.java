package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.api.season.SeasonExamples;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What one case, from reception to the notice that it is completed, asks of the store for what is kept of the resident and for its
 * numbers (ADR 63, 70). Rounds that fall between take nothing away, so that the least of several is what a case costs.
 */
@Tag("K9")
@Tag("R3")
class WhatACaseAsksTest implements WholeService {
    private static final Set<String> COLLECTIONS = Set.of("vault", "vaultKeys", "reservations", "counters");
    private static final int CASES = 4;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry metrics;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void itsPeopleAndNumbersTakeSoManyCommands() throws Exception {
        Map<String, Long> least = ofOne();
        for (int i = 1; i < CASES; i++) {
            Map<String, Long> one = ofOne();
            least.replaceAll((asked, times) -> Math.min(times, one.getOrDefault(asked, 0L)));
        }
        least.values().removeIf(times -> times == 0);
        assertThat(least)
                .isEqualTo(Map.of(
                        // the resident and whether the pages are there, for those of the acceptance and that of the
                        // completion
                        "vault find", 2L,
                        // the resident's data; pages as they are asked for
                        "vault insert", 3L,
                        // for the two of the acceptance once, for that of the completion
                        "vaultKeys find", 2L,
                        "vaultKeys insert", 1L,
                        // of the application, its acceptance and its promise; that of the completion is the case's
                        "reservations insert", 3L));
    }

    private Map<String, Long> ofOne() throws Exception {
        Map<String, Long> before = asked();
        String path = accepted();
        await().until(() -> notices(path).size() == 2);
        String no = path.substring(path.lastIndexOf('/') + 1);
        CaseTopic.publish(
                no,
                new CaseCompleted(
                        no,
                        "330106",
                        Outcome.REFUSED,
                        true,
                        "不符",
                        "第三条",
                        "330106-BJ-2024-" + no.substring(no.lastIndexOf('-') + 1),
                        ClosedHall.BEGINS));
        await().until(() -> notices(path).size() == 3);
        Map<String, Long> now = asked();
        before.forEach((asked, times) -> now.merge(asked, -times, Long::sum));
        return now;
    }

    private String accepted() {
        Answer received = post("/api/applications", NoticeTest.SUBSIDY.replace(ID_NUMBER, SeasonExamples.idNumber()));
        assertThat(received.status()).as(received.body().toString()).isEqualTo(201);
        String path = "/api/applications/" + received.text("no");
        Answer accepted = post(path + "/acceptance", "{\"type\":\"PROMISED\",\"workingDays\":5}");
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        return path;
    }

    private Answer post(String path, String body) {
        return door.post(
                Door.WANG, path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private List<String> notices(String path) {
        return door.get(Door.WANG, path + "/notices").body().findValuesAsString("no");
    }

    private Map<String, Long> asked() {
        Map<String, Long> asked = new TreeMap<>();
        for (FunctionCounter counter : metrics.find("hall.store.commands").functionCounters()) {
            String collection = counter.getId().getTag("collection");
            if (COLLECTIONS.contains(collection)) {
                asked.put(collection + " " + counter.getId().getTag("command"), (long) counter.count());
            }
        }
        return asked;
    }
}

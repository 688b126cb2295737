package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one look at the desk, and one at the statistics, asks of the store. */
@Tag("P3")
class DeskCostTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private MeterRegistry metrics;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    /** What is carried, and each of the four things that may wait. */
    @Test
    void ofWhatNobodyCarriesNoColourIsAskedFor() {
        asks(Hall.clerk("zhu.lin"), 5);
    }

    @Test
    void whatIsCarriedIsSearchedOnceForAllItsColours() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        assertThat(hall.post(
                                Hall.AGENT,
                                "/api/cases/" + no + "/handler",
                                "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}")
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(hall.get(Hall.HANDLER, "/api/due-board?mine=true&limit=200")
                        .body())
                .contains(no));
        asks(Hall.HANDLER, 5);
    }

    /** ADR 72. */
    @Test
    void aDeskWhoseBoardStandsStillAsksNothing() {
        await().untilAsserted(() -> {
            hall.get(Hall.HANDLER, "/api/desk");
            double before = asked("due-board");
            assertThat(hall.get(Hall.HANDLER, "/api/desk").statusCode()).isEqualTo(200);
            assertThat(asked("due-board")).isEqualTo(before);
        });
    }

    /** A number of another kind is looked for nowhere (ADR 78). */
    @Test
    void aNumberIsLookedForAmongWhatIsNumberedSo() {
        searched("330106-20991231-0001", 1, 0);
        searched("330106-DA-2099-0001", 0, 1);
        searched("330106-TS20991231-0001", 0, 0);
    }

    private void searched(String no, int sheets, int files) {
        await().untilAsserted(() -> {
            double sheetsBefore = asked("case-sheets");
            double filesBefore = asked("archived-files");
            assertThat(hall.get(Hall.LEAD, "/api/search?q=" + no).statusCode()).isEqualTo(200);
            assertThat(asked("case-sheets") - sheetsBefore).isEqualTo(sheets);
            assertThat(asked("archived-files") - filesBefore).isEqualTo(files);
        });
    }

    /** A day each of the register, and nothing while nobody writes to it. */
    @Test
    @Tag("D8")
    void figuresAreCountedAgainOnlyOnceTheyMayHaveChanged() throws Exception {
        var month = "/api/statistics?by=CLERK&month=2025-11";
        WholeService.open(hall, Cases.promised());
        await().untilAsserted(() -> {
            var first = hall.get(Hall.LEAD, month).body();
            double before = asked("register");
            assertThat(hall.get(Hall.LEAD, month).body()).isEqualTo(first);
            assertThat(asked("register")).isEqualTo(before);
        });
        int accepted = acceptedBy(month);
        WholeService.open(hall, Cases.promised());
        await().untilAsserted(() -> assertThat(acceptedBy(month)).isGreaterThan(accepted));
        double before = asked("register");
        assertThat(hall.get(Hall.LEAD, "/api/statistics?by=CLERK&month=2024-02").statusCode())
                .isEqualTo(200);
        assertThat(asked("register") - before).isBetween(29.0, 40.0);
    }

    private int acceptedBy(String month) throws Exception {
        return Hall.json(hall.get(Hall.LEAD, month))
                .path("items")
                .valueStream()
                .mapToInt(figures -> figures.path("accepted").asInt())
                .sum();
    }

    /** What still comes from other tests may be read meanwhile; what was answered is kept for some seconds (ADR 72). */
    private void asks(String who, int commands) {
        await().untilAsserted(() -> {
            double before = asked("due-board");
            assertThat(hall.get(who, "/api/desk").statusCode()).isEqualTo(200);
            assertThat(asked("due-board") - before).isEqualTo(commands);
        });
    }

    private double asked(String collection) {
        return metrics.find("hall.store.commands").tag("collection", collection).functionCounters().stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }
}

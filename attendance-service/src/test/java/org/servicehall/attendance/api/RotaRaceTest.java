package org.servicehall.attendance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.api.RotaDesk.clerk;
import static org.servicehall.attendance.domain.rota.October.at;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A colleague agrees to a swap while the office gives the turn to somebody else. */
@Tag("T8")
class RotaRaceTest implements WholeService {
    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private RotaDesk desk;

    @BeforeEach
    void theFridayBefore() {
        desk = new RotaDesk(port);
        clock.set(at("2025-09-26T08:00"));
    }

    @RepeatedTest(24)
    void eitherTheSwapCameFirstAndTheOfficeTookTheTurnFromTheColleagueOrThereWasNothingLeftToAgreeTo(
            RepetitionInfo round) throws Exception {
        var day = "2026-07-%02d".formatted(round.getCurrentRepetition());
        var duty = desk.assign("CLEANING", day, "wang.fang", "").status() == 200 ? "CLEANING" : "HOLIDAY";
        desk.assign(duty, day, "wang.fang", "");
        var turn = RotaDesk.turn(duty, day);
        desk.post(clerk("wang.fang"), turn + "/swap", "{\"colleague\":\"li.na\"}");
        var line = new CyclicBarrier(2);
        try (var racers = Executors.newFixedThreadPool(2)) {
            var colleague = racers.submit(from(line, () -> desk.post(clerk("li.na"), turn + "/swap/agreement", "")));
            var office = racers.submit(from(line, () -> desk.assign(duty, day, "sun.yan", "另有安排")));
            var reassigned = office.get();
            assertThat(reassigned.status()).as(reassigned.text()).isEqualTo(200);
            var takenFrom = reassigned.json().get("previous").asString();
            if (colleague.get().status() == 200) {
                assertThat(takenFrom).isEqualTo("li.na");
            } else {
                assertThat(colleague.get().code()).isEqualTo("no-open-swap");
                assertThat(takenFrom).isEqualTo("wang.fang");
            }
        }
        assertThat(desk.assign(duty, day, "sun.yan", "").json().path("previous").isMissingNode())
                .as("the turn is the office's choice either way")
                .isTrue();
    }

    private static Callable<Answer> from(CyclicBarrier line, Callable<Answer> request) {
        return () -> {
            line.await();
            return request.call();
        };
    }
}

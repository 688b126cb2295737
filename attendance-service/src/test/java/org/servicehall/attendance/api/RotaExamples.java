package org.servicehall.attendance.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.servicehall.attendance.api.Counter.Answer;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.badinput.Example;

/** Good requests to the rota, to be made bad; each on a turn of its own. */
final class RotaExamples {
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 1);
    private static final String RETURNED = "2025-12-31";

    private static final String TURN = "/api/rota/{month}/{duty}/{date}/";
    private static final Set<Role> CLERK = Set.of(Role.CLERK);

    private final AtomicInteger days = new AtomicInteger();
    private final AtomicInteger months = new AtomicInteger();
    private final RotaDesk desk;

    private RotaExamples(int port) {
        this.desk = new RotaDesk(port);
    }

    static List<Example> all(int port) {
        return new RotaExamples(port).examples();
    }

    private List<Example> examples() {
        return List.of(
                new Example(
                        "/api/rota/{month}/fill",
                        () -> "/api/rota/2026-0" + months.incrementAndGet() + "/fill",
                        """
                        {"duty":"CLEANING","clerks":["wang.fang","li.na"]}""",
                        RotaDesk.OFFICE,
                        Set.of(Role.OFFICE)),
                clerks("swap", "wang.fang", """
                        {"colleague":"li.na","inReturn":"2025-12-31"}""", this::given),
                clerks("swap/agreement", "li.na", "", this::proposed),
                clerks("swap/refusal", "li.na", "", this::proposed),
                clerks("ticks", "wang.fang", """
                        {"item":"DESKS"}""", this::givenToday));
    }

    private static Example clerks(String step, String clerk, String body, Supplier<String> turn) {
        return new Example(TURN + step, () -> turn.get() + "/" + step, body, RotaDesk.clerk(clerk), CLERK);
    }

    /** The next working day that nobody has, given to Wang Fang; the last of the year is Li Na's. */
    private String given() {
        done(desk.assign("CLEANING", RETURNED, "li.na", ""));
        var day = DECEMBER.plusDays(7L * (days.get() / 5) + days.getAndIncrement() % 5)
                .toString();
        done(desk.assign("CLEANING", day, "wang.fang", ""));
        return RotaDesk.turn("CLEANING", day);
    }

    private String proposed() {
        var turn = given();
        done(desk.post(RotaDesk.clerk("wang.fang"), turn + "/swap", "{\"colleague\":\"li.na\"}"));
        return turn;
    }

    private String givenToday() {
        done(desk.assign("CLEANING", "2025-09-29", "wang.fang", ""));
        return RotaDesk.turn("CLEANING", "2025-09-29");
    }

    private static void done(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }
}

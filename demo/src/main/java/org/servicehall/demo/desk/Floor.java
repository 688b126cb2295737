package org.servicehall.demo.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.servicehall.demo.Account;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.people.Residents;

/** Where the day takes place: the hall's API and clock, its residents, and the account that is kept. */
public record Floor(
        HallClient hall, HallTime time, Account account, Residents residents, Reception reception, Handling handling) {
    public static final String HALL = "330106";

    public static Floor of(HallClient hall, Account account, Residents residents) {
        return new Floor(
                hall,
                new HallTime(hall),
                account,
                residents,
                new Reception(hall, account),
                new Handling(hall, account));
    }

    /** Moves the clock to the next scene. */
    public void at(LocalDate day, String clock, String zh, String en) {
        at(instant(day, clock), zh, en);
    }

    /** To a scene of which the attendance service alone knows. */
    public void atTheBook(LocalDate day, String clock, String zh, String en) {
        account.scene(LocalTime.parse(clock), zh, en);
        time.set(instant(day, clock), List.of(HallTime.ATTENDANCE));
    }

    public void at(Instant instant, String zh, String en) {
        account.scene(LocalTime.ofInstant(instant, HallTime.ZONE), zh, en);
        time.set(instant);
    }

    private static Instant instant(LocalDate day, String clock) {
        return day.atTime(LocalTime.parse(clock)).atZone(HallTime.ZONE).toInstant();
    }
}

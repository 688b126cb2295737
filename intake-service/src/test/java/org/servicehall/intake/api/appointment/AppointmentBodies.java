package org.servicehall.intake.api.appointment;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.WholeService;

/** Wishes for appointments as staff enter them. */
public final class AppointmentBodies {
    public static final String DUTY_CALL = """
            {"matterId":"serious-illness-relief","channel":"PHONE","clerk":"wang.fang",
             "person":{"name":"%s","phone":"%s","address":"青溪镇二号"}}""".formatted(WholeService.NAME, WholeService.PHONE);

    private static final AtomicInteger CLERKS = new AtomicInteger();

    private static final AtomicInteger MOVES = new AtomicInteger();
    private static final AtomicInteger OWN = new AtomicInteger();
    private static final List<String> MORNING = List.of("08:00", "08:30", "09:00", "09:30", "10:00", "10:30");

    private AppointmentBodies() {}

    /** A clerk of the construction window of whose day nobody has booked anything. */
    public static String newClerk() {
        return "clerk." + CLERKS.incrementAndGet();
    }

    public static String hall(String clerk, String start) {
        return """
                {"matterId":"low-rent-housing","channel":"PHONE","window":"CONSTRUCTION","clerk":"%s","date":"%s",
                 "start":"%s","person":{"name":"%s","phone":"%s"}}""".formatted(clerk, ClosedHall.workingDay(1), start, WholeService.NAME, WholeService.PHONE);
    }

    /** Another time, of which nobody has booked anything. */
    static String move() {
        int n = MOVES.getAndIncrement();
        return """
                {"clerk":"clerk.%d","date":"%s","start":"%s","reason":"经办人请假"}""".formatted(200 - n / 180, ClosedHall.workingDay(2 + n % 180 / 6), MORNING.get(n % 6));
    }

    /** At the public door of the other hall. */
    static String own(String phone, String start) {
        return """
                {"hall":"340123","matterId":"serious-illness-relief","date":"%s","start":"%s",
                 "person":{"name":"%s","phone":"%s"}}""".formatted(ClosedHall.workingDay(3), start, WholeService.NAME, phone);
    }

    /** By a clerk of the other hall for their own day. */
    static String entered(String phone, String start) {
        return """
                {"matterId":"serious-illness-relief","channel":"PHONE","window":"CIVIL_AFFAIRS","clerk":"gao.yu","date":"%s",
                 "start":"%s","person":{"name":"%s","phone":"%s"}}""".formatted(ClosedHall.workingDay(4), start, WholeService.NAME, phone);
    }

    /** At a time and by a phone of which nobody has booked anything. */
    public static String own() {
        int n = OWN.getAndIncrement();
        return own("137002%05d".formatted(n), MORNING.get(n % 6))
                .replace("340123", "330106")
                .replace(
                        ClosedHall.workingDay(3).toString(),
                        ClosedHall.workingDay(5 + n / 6).toString());
    }

    /** Two slots, with every field there is. */
    public static String visit(String clerk, String start) {
        return """
                {"matterId":"low-rent-housing","channel":"LETTER","window":"CONSTRUCTION","clerk":"%s","date":"%s",
                 "start":"%s","kind":"SITE_VISIT","visit":{"reason":"OTHER","explanation":"设备不能移动"},
                 "slots":2,"note":"带相机","person":{"name":"%s","phone":"%s","address":"青溪镇三号"}}""".formatted(clerk, ClosedHall.workingDay(1), start, WholeService.NAME, WholeService.PHONE);
    }
}

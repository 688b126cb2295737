package org.servicehall.intake;

import java.util.concurrent.atomic.AtomicInteger;

/** Wishes for appointments as staff enter them. */
final class AppointmentBodies {
    static final String DUTY_CALL = """
            {"matterId":"serious-illness-relief","channel":"PHONE","clerk":"wang.fang",
             "person":{"name":"%s","phone":"%s","address":"青溪镇二号"}}""".formatted(WholeService.NAME, WholeService.PHONE);

    private static final AtomicInteger CLERKS = new AtomicInteger();

    private AppointmentBodies() {}

    /** A clerk of the construction window of whose day nobody has booked anything. */
    static String newClerk() {
        return "clerk." + CLERKS.incrementAndGet();
    }

    static String hall(String clerk, String start) {
        return """
                {"matterId":"low-rent-housing","channel":"PHONE","window":"CONSTRUCTION","clerk":"%s","date":"%s",
                 "start":"%s","person":{"name":"%s","phone":"%s"}}""".formatted(clerk, ClosedHall.workingDay(1), start, WholeService.NAME, WholeService.PHONE);
    }

    /** Two slots, with every field there is. */
    static String visit(String clerk, String start) {
        return """
                {"matterId":"low-rent-housing","channel":"LETTER","window":"CONSTRUCTION","clerk":"%s","date":"%s",
                 "start":"%s","kind":"SITE_VISIT","visit":{"reason":"OTHER","explanation":"设备不能移动"},
                 "slots":2,"note":"带相机","person":{"name":"%s","phone":"%s","address":"青溪镇三号"}}""".formatted(clerk, ClosedHall.workingDay(1), start, WholeService.NAME, WholeService.PHONE);
    }
}

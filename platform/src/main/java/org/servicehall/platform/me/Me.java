package org.servicehall.platform.me;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.platform.staff.StaffRole;
import org.servicehall.platform.staff.StaffWindow;

/**
 * Who asks.
 *
 * @param name null for who is not in the staff directory, as are number and post
 * @param roles the own ones, as the sign-in tells them
 * @param standsInFor for whom now, and what may be done for them
 * @param may ids of the operations that are for one of the roles, the own ones or those stood in for; what can be done with
 *     one thing now, its sheet tells
 */
record Me(
        @Person String user,
        @Nullable String name,
        @Nullable String staffNo,
        @Nullable String post,
        MyHall hall,
        List<StaffWindow> windows,
        List<StaffRole> roles,
        List<StoodInFor> standsInFor,
        List<String> may,
        MyClock clock) {

    record MyHall(String code, LocalizedText name) {}

    record StoodInFor(@Person String user, String name, List<StaffRole> roles) {}

    /** @param demo whether it can be set, as in a demonstration, and then need not be the wall's */
    record MyClock(Instant now, ZoneId zone, boolean demo) {}
}

package org.servicehall.attendance.api;

import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/** How much of the staff's attendance somebody sees. */
public final class Sight {
    private Sight() {}

    /** Who is nothing but a clerk sees the own attendance only. */
    public static boolean isWhole(Actor actor) {
        return actor.roles().stream().anyMatch(role -> role != Role.CLERK);
    }
}

package org.servicehall.accountability.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;

/** Who is of the hall's office, whom a complaint about the office is about (rules B5, B7). */
public final class OfficeStaff {
    private OfficeStaff() {}

    /** User ids: of the actor and those the actor stands in for, who are of the office. */
    public static Set<String> among(Actor actor) {
        return Stream.concat(
                        actor.ownRoles().contains(Role.OFFICE) ? Stream.of(actor.id()) : Stream.empty(),
                        actor.standsInFor().stream()
                                .filter(standIn -> standIn.roles().contains(Role.OFFICE))
                                .map(StandIn::user))
                .collect(Collectors.toUnmodifiableSet());
    }
}

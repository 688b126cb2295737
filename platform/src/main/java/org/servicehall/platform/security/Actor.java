package org.servicehall.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person a request comes from; a controller takes one as an argument and gets it from the token.
 *
 * @param id user id, as {@code wang.fang}
 * @param hall code of the one hall this person belongs to
 * @param ownRoles what this person may be there
 * @param window code of the window served; null for those who serve none
 * @param standsInFor for whom this person stands in now
 * @param actsFor user id of whose rights the request makes use; null for the own
 */
public record Actor(
        String id,
        String hall,
        Set<Role> ownRoles,
        @Nullable String window,
        List<StandIn> standsInFor,
        @Nullable String actsFor) {
    /** Code of the hall office 大厅办公室, where it stands in the place of a window. */
    public static final String OFFICE = "OFFICE";

    public Actor {
        ownRoles = Set.copyOf(ownRoles);
        standsInFor = List.copyOf(standsInFor);
    }

    /** Somebody who stands in for nobody. */
    public Actor(String id, String hall, Set<Role> roles, @Nullable String window) {
        this(id, hall, roles, window, List.of());
    }

    public Actor(String id, String hall, Set<Role> ownRoles, @Nullable String window, List<StandIn> standsInFor) {
        this(id, hall, ownRoles, window, standsInFor, null);
    }

    Actor actingFor(@Nullable String lender) {
        return new Actor(id, hall, ownRoles, window, standsInFor, lender);
    }

    /** One right at a time, as commands are tried: the own alone, then with those that one lends (ADR 28). */
    public List<Actor> rights() {
        return Stream.concat(Stream.of(asOneself()), standsInFor.stream().map(this::as))
                .toList();
    }

    /** The same person with nothing but the own rights. */
    Actor asOneself() {
        return new Actor(id, hall, ownRoles, window, List.of());
    }

    /** The same person with the own rights and those that one of the others lends. */
    Actor as(StandIn lender) {
        return new Actor(id, hall, ownRoles, window, List.of(lender), lender.user());
    }

    /** The own ones and those of whom this person stands in for. */
    public Set<Role> roles() {
        if (standsInFor.isEmpty()) {
            return ownRoles;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(ownRoles);
        standsInFor.forEach(standIn -> roles.addAll(standIn.roles()));
        return Set.copyOf(roles);
    }

    /** The window served; who serves none, as a lead, sits with the hall office. */
    public String windowOrOffice() {
        return window == null ? OFFICE : window;
    }

    /** The same person without what these lend: whom a thing is about lends nobody what they are at the hall to judge it (B5). */
    public Actor without(Predicate<String> lender) {
        return new Actor(
                id,
                hall,
                ownRoles,
                window,
                standsInFor.stream()
                        .filter(standIn -> !lender.test(standIn.user()))
                        .toList(),
                actsFor);
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    /**
     * Whether the number belongs to this person's hall: {@code 330106-20261123-0007}, {@code 330106-TS20261123-0001},
     * {@code 330106-wang.fang-20250926}.
     */
    public boolean mayTouch(String number) {
        return number.startsWith(hall + "-");
    }
}

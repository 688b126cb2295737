package org.servicehall.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person a request comes from; a controller takes one as an argument and gets it from the token.
 *
 * @param id user id, as {@code wang.fang}
 * @param hall code of the one hall this person belongs to
 * @param roles what this person may be there
 * @param window code of the window served; null for those who serve none
 */
public record Actor(
        String id, String hall, Set<Role> roles, @Nullable String window) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether the number belongs to this person's hall: {@code 330106-20261123-0007}, {@code 330106-TS20261123-0001},
     * {@code 330106-wang.fang-20250926}.
     */
    public boolean mayTouch(String number) {
        return number.startsWith(hall + "-");
    }
}

package org.servicehall.platform.security;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

/**
 * Judges by what {@link PreAuthorize} says of an endpoint: for who calls it, and for who asks what may be called. It is
 * judged once more around the method ({@link RolesOnceMore}).
 */
public final class DeclaredRoles {
    private DeclaredRoles() {}

    /** Whether who is signed in has a role that the endpoint is for. */
    public static boolean mayCall(HandlerMethod endpoint) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return named(endpoint).map(roles -> has(caller, roles)).orElse(true);
    }

    /** Whether the endpoint would be tried with this right of who is signed in. */
    public static boolean mayCall(HandlerMethod endpoint, Actor right) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? opening(signedIn, named(endpoint)).contains(right)
                : mayCall(endpoint);
    }

    /** The rights that open an endpoint to who is signed in: the own ones first, then those of each lender with them. */
    static List<Actor> opening(SignedIn signedIn, Method method, Class<?> type) {
        return opening(signedIn, NamedRoles.at(method, type));
    }

    /** @param named roles that the endpoint is for; empty where it says nothing of roles */
    static List<Actor> opening(SignedIn signedIn, Optional<Set<Role>> named) {
        Actor actor = signedIn.actor();
        List<Actor> opening = new ArrayList<>();
        if (opens(actor.ownRoles(), named)) {
            opening.add(actor.asOneself());
        }
        for (StandIn standIn : actor.standsInFor()) {
            if (opens(standIn.roles(), named)) {
                opening.add(actor.as(standIn));
            }
        }
        return opening;
    }

    static Optional<Set<Role>> named(HandlerMethod endpoint) {
        return NamedRoles.at(endpoint.getMethod(), endpoint.getBeanType());
    }

    static boolean opens(Set<Role> held, Optional<Set<Role>> named) {
        return named.map(roles -> !Collections.disjoint(roles, held)).orElse(true);
    }

    static boolean has(@Nullable Authentication caller, Set<Role> roles) {
        return caller != null
                && caller.isAuthenticated()
                && caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority ->
                                roles.stream().map(Role::authority).anyMatch(role -> role.equals(authority)));
    }
}

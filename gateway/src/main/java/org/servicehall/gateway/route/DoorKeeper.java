package org.servicehall.gateway.route;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request through its door: anyone through an open one, else a token for this system with one of the roles. */
public final class DoorKeeper implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String SCOPE = "SCOPE_hall";

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Door door = Door.of(context.getRequest());
        return new AuthorizationDecision(door != null && (door.isOpen() || mayPass(door, who.get())));
    }

    private static boolean mayPass(Door door, @Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) {
            return false;
        }
        var authorities = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return authorities.contains(SCOPE)
                && door.roles().stream().map(Role::authority).anyMatch(authorities::contains);
    }
}

package org.servicehall.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;

/** Judges by what {@link PreAuthorize} says of an endpoint: for who calls it, and for who asks what may be called. */
public final class DeclaredRoles {
    private static final PreAuthorizeAuthorizationManager DECLARED = new PreAuthorizeAuthorizationManager();

    private DeclaredRoles() {}

    /** Whether who is signed in has a role that the endpoint is for. */
    public static boolean mayCall(HandlerMethod endpoint) {
        AuthorizationResult judged =
                judge(() -> SecurityContextHolder.getContext().getAuthentication(), endpoint);
        return judged == null || judged.isGranted();
    }

    /** Whether the endpoint would be tried with this right of who is signed in. */
    public static boolean mayCall(HandlerMethod endpoint, Actor right) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? opening(signedIn, endpoint).contains(right)
                : mayCall(endpoint);
    }

    /** The rights that open an endpoint to who is signed in: the own ones first, then those of each lender with them. */
    static List<Actor> opening(SignedIn signedIn, HandlerMethod endpoint) {
        Actor actor = signedIn.actor();
        List<Actor> opening = new ArrayList<>();
        if (opens(signedIn.as(actor.ownRoles()), endpoint)) {
            opening.add(actor.asOneself());
        }
        for (StandIn standIn : actor.standsInFor()) {
            if (opens(signedIn.as(standIn.roles()), endpoint)) {
                opening.add(actor.as(standIn));
            }
        }
        return opening;
    }

    private static boolean opens(Authentication authentication, HandlerMethod endpoint) {
        AuthorizationResult judged = judge(() -> authentication, endpoint);
        return judged == null || judged.isGranted();
    }

    /** @return null where the endpoint says nothing of roles */
    static @Nullable AuthorizationResult judge(
            Supplier<? extends @Nullable Authentication> authentication, HandlerMethod endpoint) {
        return DECLARED.authorize(authentication, new SimpleMethodInvocation(endpoint.getBean(), endpoint.getMethod()));
    }
}

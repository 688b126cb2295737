package org.servicehall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Deputy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Judges who may before anything of the request is read: what {@link PreAuthorize} says is asked again around the method,
 * but by then parameters and body have been read, and whoever may not would be told what is wrong with them first. Denies
 * an endpoint that nobody thought of: neither public nor guarded so. Who has no token gets no further; a path that does not
 * exist is left to answer 404.
 */
final class DeclaredAccess implements AuthorizationManager<RequestAuthorizationContext> {
    private final Supplier<RequestMappingHandlerMapping> mapping;
    private final AuthenticatedAuthorizationManager<RequestAuthorizationContext> signedIn =
            AuthenticatedAuthorizationManager.authenticated();

    DeclaredAccess(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        AuthorizationResult token = signedIn.authorize(authentication, context);
        if (token == null || !token.isGranted()) {
            return token;
        }
        return judged(authentication, context, false);
    }

    /** For paths that are public: open, but where an endpoint names roles all the same. */
    AuthorizationManager<RequestAuthorizationContext> orOpen() {
        return (authentication, context) -> judged(authentication, context, true);
    }

    private AuthorizationResult judged(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context,
            boolean open) {
        HandlerMethod endpoint = endpoint(context.getRequest());
        if (endpoint == null) {
            return new AuthorizationDecision(true);
        }
        Authentication caller = authentication.get();
        boolean granted = DeclaredRoles.named(endpoint)
                .map(roles -> caller instanceof SignedIn signedIn
                        ? mayCall(signedIn, roles, context.getRequest())
                        : DeclaredRoles.has(caller, roles))
                .orElse(open);
        return new AuthorizationDecision(granted);
    }

    /** What the own roles open is done as oneself, as far as the rules let it ({@link OneRightAtATime}). */
    private static boolean mayCall(SignedIn signedIn, Set<Role> roles, HttpServletRequest request) {
        List<Actor> rights = DeclaredRoles.opening(signedIn, Optional.of(roles));
        if (rights.isEmpty()) {
            return false;
        }
        if (!Collections.disjoint(roles, signedIn.actor().ownRoles())) {
            return true;
        }
        request.setAttribute(Deputy.STANDS_IN_FOR, rights.getFirst().actsFor());
        return true;
    }

    private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain chain = mapping.get().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler ? handler : null;
        } catch (Exception e) {
            // No handler takes this method or these media types: the dispatcher says so, nothing is run.
            return null;
        }
    }
}

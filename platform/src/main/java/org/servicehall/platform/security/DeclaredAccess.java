package org.servicehall.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
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
 * Denies an endpoint that nobody thought of: neither public nor guarded by {@link PreAuthorize}. Who has no token gets
 * no further; a path that does not exist is left to answer 404.
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
        return new AuthorizationDecision(isDeclared(context.getRequest()));
    }

    private boolean isDeclared(HttpServletRequest request) {
        RequestMappingHandlerMapping endpoints = mapping.get();
        HandlerExecutionChain chain;
        try {
            ServletRequestPathUtils.parseAndCache(request);
            chain = endpoints.getHandler(request);
        } catch (Exception e) {
            // No handler takes this method or these media types: the dispatcher says so, nothing is run.
            return true;
        }
        if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) {
            return true;
        }
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }
}

package org.servicehall.platform.security;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Deputy;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor} of the token, or the {@link Caller} where there need be none. */
final class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = Caller.now();
        if (parameter.getParameterType() == Caller.class) {
            return caller;
        }
        if (caller.actor() == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return caller.actor().actingFor((String) request.getAttribute(Deputy.STANDS_IN_FOR, SCOPE_REQUEST));
    }
}

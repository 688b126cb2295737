package org.servicehall.platform.resident;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link ResidentCaller}. Whoever is signed in as staff is no resident here, whatever else they bring. */
final class ResidentArgument implements HandlerMethodArgumentResolver {
    private final ResidentTokens tokens;

    ResidentArgument(ResidentTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ResidentCaller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean staff = Caller.now().actor() != null;
        String token = staff ? null : request.getHeader(ResidentCaller.HEADER);
        return new ResidentCaller(tokens.resident(token).orElse(null), tokens.provider());
    }
}

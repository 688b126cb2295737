package org.servicehall.platform.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.platform.log.SecurityLog;
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
        Optional<Resident> resident = tokens.resident(token);
        if (token != null && resident.isEmpty()) {
            tellBadToken(request);
        }
        return new ResidentCaller(resident.orElse(null), tokens.provider());
    }

    /** As of staff: by where it comes from, and nothing of what it says. */
    private static void tellBadToken(NativeWebRequest request) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        SecurityLog.tell(SecurityEvent.BAD_TOKEN, "address", asked.getRemoteAddr());
    }
}

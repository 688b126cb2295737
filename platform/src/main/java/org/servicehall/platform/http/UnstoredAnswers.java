package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says of what nobody may keep that nobody may; what the document says of an {@code ETag} comes from here too. */
public final class UnstoredAnswers implements HandlerInterceptor {
    private final Map<Method, Boolean> known = new ConcurrentHashMap<>();

    UnstoredAnswers() {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && known.computeIfAbsent(operation.getMethod(), _ -> areOf(operation))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    /** Whether the operation's answers are such. */
    public static boolean areOf(HandlerMethod operation) {
        return operation.hasMethodAnnotation(Unstored.class)
                || Arrays.stream(operation.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(ReadingReason.class));
    }
}

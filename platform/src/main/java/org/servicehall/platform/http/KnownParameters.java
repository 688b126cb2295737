package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that an operation does not have: a filter misspelt would find everything. */
final class KnownParameters implements HandlerInterceptor {
    private static final String NONE = "—";

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            List<String> names = known.computeIfAbsent(method.getMethod(), _ -> names(method));
            for (String name : request.getParameterMap().keySet()) {
                if (!names.contains(name)) {
                    throw unknown(UnreadableBody.shown(name), names);
                }
            }
        }
        return true;
    }

    private static BadRequest unknown(String name, List<String> names) {
        return new BadRequest(name, "unknown-parameter", names.isEmpty() ? NONE : String.join(", ", names));
    }

    /** Libraries' own pages take what they like. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.servicehall.");
    }

    private static List<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return Stream.of("after", "limit");
        }
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null) {
            return Stream.empty();
        }
        String name = declared.name();
        return Stream.of(name.isEmpty() ? parameter.getParameter().getName() : name);
    }
}

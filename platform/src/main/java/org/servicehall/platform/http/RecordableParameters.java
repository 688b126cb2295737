package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.text.TextFault;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Every text of every address: parameters, a list's cursor among them, and what stands in the path. */
final class RecordableParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            request.getParameterMap().forEach(RecordableParameters::check);
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
                variables.forEach((name, value) -> check(name.toString(), value.toString()));
            }
        }
        return true;
    }

    private static void check(String name, @Nullable String... values) {
        for (String value : values) {
            TextFault fault = value == null ? null : TextFault.in(value);
            if (fault != null) {
                throw BadRequest.unfit(name, fault);
            }
        }
    }
}

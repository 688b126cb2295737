package org.servicehall.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Parses the path once for all who match it against patterns, who would each parse it for themselves. A forwarded request has
 * a path of its own and has it parsed again: nobody is judged by another path than the one that is served.
 */
public final class ParsedPaths implements Filter {
    /** As it must stand: before every other filter, for each dispatch. */
    public static FilterRegistrationBean<ParsedPaths> beforeAll() {
        var registration = new FilterRegistrationBean<>(new ParsedPaths());
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object before = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        parse((HttpServletRequest) request);
        try {
            chain.doFilter(request, response);
        } finally {
            request.setAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE, before);
        }
    }

    private static void parse(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
        } catch (IllegalArgumentException malformed) {
            // Whoever refuses such a path does so as without this; meanwhile it must not pass for the path before.
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}

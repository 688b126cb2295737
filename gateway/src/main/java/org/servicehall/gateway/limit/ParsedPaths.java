package org.servicehall.gateway.limit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Parses the path once for all who match it against patterns, who would each parse it for themselves. A forwarded request has
 * a path of its own and has it parsed again: nobody is judged by another path than the one that is served.
 */
final class ParsedPaths implements Filter {
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

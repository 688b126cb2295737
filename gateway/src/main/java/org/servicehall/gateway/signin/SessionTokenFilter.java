package org.servicehall.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Gives a browser's request the bearer token of its session, so that from here on there is one kind of sign-in: the
 * gateway checks the same token the service will check. It stands behind the CSRF check, which must still see a request
 * without a token of its own.
 */
final class SessionTokenFilter extends OncePerRequestFilter {
    private final SessionTokens tokens;

    SessionTokenFilter(SessionTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the request's token is its session's, and so not of its sender's making. */
    static boolean gaveTokenOf(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, WithBearer.class) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            chain.doFilter(request, response);
            return;
        }
        var token = tokens.tokenFor(request, response);
        chain.doFilter(token.isPresent() ? new WithBearer(request, token.get()) : request, response);
    }

    private static final class WithBearer extends HttpServletRequestWrapper {
        private final String value;

        WithBearer(HttpServletRequest request, String token) {
            super(request);
            this.value = "Bearer " + token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? value : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(value))
                    : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            var names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
            names.add(HttpHeaders.AUTHORIZATION);
            return Collections.enumeration(names);
        }
    }
}

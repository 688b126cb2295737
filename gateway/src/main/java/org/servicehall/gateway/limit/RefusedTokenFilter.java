package org.servicehall.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to a client whose tokens have been refused too often, before its next is looked at. It stands before whatever
 * gives a session's request its token: a session's is not of the client's making.
 */
public final class RefusedTokenFilter extends OncePerRequestFilter {
    private final RequestLimit limit;
    private final Problems problems;

    public RefusedTokenFilter(RequestLimit limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = ClientAddress.of(request);
        var wait = limit.usedUpBy(client);
        if (wait.isPresent()) {
            SecurityLog.tell(SecurityEvent.LIMIT, request);
            problems.writeRetryable(request, response, ProblemKind.TOO_MANY_REQUESTS, wait.get());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            limit.count(client);
        }
    }
}

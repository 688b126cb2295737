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
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with Retry-After to a client that asks too often for what the matcher names. */
public final class RequestLimitFilter extends OncePerRequestFilter {
    private final RequestMatcher limited;
    private final RequestLimit limit;
    private final Problems problems;
    private final String alreadyFiltered = getClass().getName() + "@" + System.identityHashCode(this);

    public RequestLimitFilter(RequestMatcher limited, RequestLimit limit, Problems problems) {
        this.limited = limited;
        this.limit = limit;
        this.problems = problems;
    }

    /** Several of these stand in one chain, each with a limit of its own. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return alreadyFiltered;
    }

    /** Most of what comes by is none of its affair, and nothing is noted of that. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limited.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limit.exceededBy(request);
        if (wait.isPresent()) {
            SecurityLog.tell(SecurityEvent.LIMIT, request);
            problems.writeRetryable(request, response, ProblemKind.TOO_MANY_REQUESTS, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}

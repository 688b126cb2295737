package org.servicehall.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a client that has as many requests of what the matcher names under way as it may. */
final class AtOnceFilter extends OncePerRequestFilter {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RequestMatcher limited;
    private final int most;
    private final Problems problems;
    private final String alreadyFiltered = getClass().getName() + "@" + System.identityHashCode(this);
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    AtOnceFilter(RequestMatcher limited, int most, Problems problems) {
        this.limited = limited;
        this.most = most;
        this.problems = problems;
    }

    /** Several of these stand in one chain, each with a count of its own. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return alreadyFiltered;
    }

    /** As {@link RequestLimitFilter}. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limited.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = ClientAddress.of(request);
        try {
            if (underWay.merge(client, 1, Integer::sum) > most) {
                SecurityLog.tell(SecurityEvent.LIMIT, request);
                problems.writeRetryable(request, response, ProblemKind.TOO_MANY_REQUESTS, SOON);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            underWay.compute(client, (_, count) -> oneLess(count));
        }
    }

    private static @Nullable Integer oneLess(@Nullable Integer count) {
        return count == null || count <= 1 ? null : count - 1;
    }
}

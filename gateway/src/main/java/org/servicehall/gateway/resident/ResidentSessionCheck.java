package org.servicehall.gateway.resident;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what says that it is a resident's own when nobody is signed in any more: whoever applies would take themselves for
 * known, and be received as anybody (rule S3). Whoever is signed in as staff is no resident, and answered as staff.
 */
public final class ResidentSessionCheck extends OncePerRequestFilter {
    private final ResidentSession session;
    private final Problems problems;

    public ResidentSessionCheck(ResidentSession session, Problems problems) {
        this.session = session;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && session.isOver(request)) {
            problems.write(request, response, ProblemKind.RESIDENT_NOT_SIGNED_IN);
        } else {
            chain.doFilter(request, response);
        }
    }
}

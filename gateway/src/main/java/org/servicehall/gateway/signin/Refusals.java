package org.servicehall.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How the gateway says no to an API call: 401 for who is unknown, 429 instead for whose tokens have been refused too often,
 * 403 for who may not.
 */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final RequestLimit refusedTokens;

    Refusals(Problems problems, RequestLimit refusedTokens) {
        this.problems = problems;
        this.refusedTokens = refusedTokens;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException) {
            refuseToken(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, ProblemKind.UNAUTHENTICATED);
        }
    }

    /** A bad token is counted when it is refused, so that a good one from the same address always passes. */
    private void refuseToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait =
                SessionTokenFilter.gaveTokenOf(request) ? Optional.empty() : refusedTokens.exceededBy(request);
        if (wait.isPresent()) {
            SecurityLog.tell(SecurityEvent.LIMIT, request);
            problems.writeRetryable(request, response, ProblemKind.TOO_MANY_REQUESTS, wait.get());
        } else {
            SecurityLog.tell(SecurityEvent.BAD_TOKEN, request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, ProblemKind.BAD_TOKEN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            SecurityLog.tell(SecurityEvent.FOREIGN_FORM, request);
            problems.write(request, response, ProblemKind.CSRF_TOKEN_MISSING);
        } else {
            SecurityLog.tell(SecurityEvent.REFUSED, request, "user", String.valueOf(request.getRemoteUser()));
            problems.write(request, response, ProblemKind.FORBIDDEN);
        }
    }
}

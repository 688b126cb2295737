package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where a file may come instead of JSON, and be larger: with a complaint (rule P5), as a scan or photo (rule S4), or as a list
 * to import (rule S9).
 */
final class Attachments {
    private static final RequestMatcher SMALLER =
            new OrRequestMatcher(post("/api/complaints/{no}/attachments"), post("/api/seasons/{no}/lists"));

    private static final RequestMatcher PAPER =
            new OrRequestMatcher(post("/api/applications/{no}/papers"), post("/api/public/applications/{no}/papers"));

    private Attachments() {}

    static boolean isOne(HttpServletRequest request) {
        return (isFile(request) && SMALLER.matches(request)) || isPaper(request);
    }

    /** Scans are larger than what else is handed in. */
    static boolean isPaper(HttpServletRequest request) {
        return isFile(request) && PAPER.matches(request);
    }

    private static boolean isFile(HttpServletRequest request) {
        return ContentType.is(MediaType.APPLICATION_OCTET_STREAM, request);
    }

    private static RequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, pattern);
    }
}

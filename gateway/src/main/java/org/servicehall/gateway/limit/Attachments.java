package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where a file may come instead of JSON, and be larger: handed in with a complaint (rule P5), or a list to import (rule S9). */
final class Attachments {
    private static final RequestMatcher PLACES = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/complaints/{no}/attachments"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/seasons/{no}/lists"));

    private Attachments() {}

    static boolean isOne(HttpServletRequest request) {
        return ContentType.is(MediaType.APPLICATION_OCTET_STREAM, request) && PLACES.matches(request);
    }
}

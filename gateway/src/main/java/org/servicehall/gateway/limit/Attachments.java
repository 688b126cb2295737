package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one place where a file may come instead of JSON, and be larger: handed in with a complaint (rule P5). */
final class Attachments {
    private static final RequestMatcher PLACE =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/complaints/{no}/attachments");

    private Attachments() {}

    static boolean isOne(HttpServletRequest request) {
        return ContentType.is(MediaType.APPLICATION_OCTET_STREAM, request) && PLACE.matches(request);
    }
}

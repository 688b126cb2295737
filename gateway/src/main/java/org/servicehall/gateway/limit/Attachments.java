package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one place where a file may come instead of JSON, and be larger: handed in with a complaint (rule P5). */
final class Attachments {
    private static final PathPattern PLACE =
            PathPatternParser.defaultInstance.parse("/api/complaints/{no}/attachments");

    private Attachments() {}

    static boolean isOne(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && isFile(request.getContentType())
                && PLACE.matches(PathContainer.parsePath(request.getRequestURI()));
    }

    private static boolean isFile(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}

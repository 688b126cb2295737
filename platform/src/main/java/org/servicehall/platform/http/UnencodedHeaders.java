package org.servicehall.platform.http;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Problem.FieldFault;

/** Headers that hold other characters than ASCII has: a request that could not be read is told of them, and how to write them. */
final class UnencodedHeaders {
    private UnencodedHeaders() {}

    static List<FieldFault> in(HttpServletRequest request) {
        HttpServletRequest asSent = asSent(request);
        return listed(asSent.getHeaderNames()).stream()
                .filter(name -> listed(asSent.getHeaders(name)).stream().anyMatch(UnencodedHeaders::isUnencoded))
                .map(name -> FieldFault.of(name, "unencoded-header"))
                .toList();
    }

    /** What stands between may refuse to show them. */
    private static HttpServletRequest asSent(HttpServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper
                        && wrapper.getRequest() instanceof HttpServletRequest inner
                ? asSent(inner)
                : request;
    }

    private static List<String> listed(@Nullable Enumeration<String> found) {
        return Collections.list(found == null ? Collections.emptyEnumeration() : found);
    }

    private static boolean isUnencoded(String value) {
        return value.chars().anyMatch(one -> one > '~' || (one < ' ' && one != '\t'));
    }
}

package org.servicehall.http;

import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the headers that hold other characters than ASCII has, so that whoever sent them learns what could not be read. */
public final class UnencodedHeaders {
    /** How a problem document names such a fault. */
    public static final String CODE = "unencoded-header";

    private UnencodedHeaders() {}

    public static List<String> in(HttpServletRequest request) {
        HttpServletRequest asSent = asSent(request);
        return listed(asSent.getHeaderNames()).stream()
                .filter(name -> listed(asSent.getHeaders(name)).stream().anyMatch(UnencodedHeaders::isUnencoded))
                .toList();
    }

    /** What stands between, as a firewall, may refuse to show them. */
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

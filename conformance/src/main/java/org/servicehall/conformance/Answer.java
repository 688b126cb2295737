package org.servicehall.conformance;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came over the wire for a request.
 *
 * @param method GET, POST and so on
 * @param path of the request as sent, without its query
 * @param contentType null where there is none
 * @param headers names of all that came with it
 * @param body as text; empty for one that was not kept or is no text
 */
public record Answer(
        String method, String path, int status, @Nullable String contentType, Set<String> headers, String body) {
    public Answer {
        headers = headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String header) {
        return headers.contains(header.toLowerCase(Locale.ROOT));
    }

    /** Without parameters, as {@code application/json}; empty where there is none. */
    String mediaType() {
        return contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        String type = mediaType();
        return type.equals("application/json") || type.endsWith("+json");
    }
}

package org.servicehall.conformance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came over the wire for a request.
 *
 * @param method GET, POST and so on
 * @param path of the request as sent, without its query
 * @param contentType null where there is none
 * @param body as text; empty for one that was not kept or is no text
 */
public record Answer(
        String method, String path, int status, @Nullable String contentType, String body) {

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

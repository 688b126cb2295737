package org.servicehall.gateway.limit;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Which answers are compressed. Not those of the sign-in: the length of a compressed answer tells how much of what somebody
 * made the browser ask for stands in it beside the secret (BREACH), and {@code /session}, the sign-in page and tokens hold
 * one. Nor those to changes, of which some hold a query code, nor notices, which bear one. What is read under the addresses
 * here holds no secret that outlives it.
 */
final class Compression {
    private static final Pattern READ =
            Pattern.compile("/|/board|/(?:api(?!/notices/)|assets|console|docs|openapi)(?:/.*)?");
    private static final String TAG = "ETag";
    private static final String WEAK = "W/";

    private Compression() {}

    static boolean mayBeUsed(Request request) {
        String address = request.requestURI().toString();
        return ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
                && address != null
                && READ.matcher(address).matches();
    }

    /**
     * The container compresses nothing that has a strong tag, since two answers that differ in their bytes must not share
     * one. Compressed, an answer carries the same tag as a weak one, which compares equal in If-None-Match.
     */
    static boolean keepingTag(Response response, BooleanSupplier compressing) {
        MimeHeaders headers = response.getMimeHeaders();
        String tag = headers.getHeader(TAG);
        headers.removeHeader(TAG);
        boolean compressed = compressing.getAsBoolean();
        if (tag != null) {
            headers.setValue(TAG).setString(compressed ? weak(tag) : tag);
        }
        return compressed;
    }

    private static String weak(String tag) {
        return tag.startsWith(WEAK) ? tag : WEAK + tag;
    }
}

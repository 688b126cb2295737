package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a body says it is, in whatever letters. */
final class ContentType {
    private ContentType() {}

    static boolean is(MediaType wanted, HttpServletRequest request) {
        String said = request.getContentType();
        try {
            return said != null && wanted.includes(MediaType.parseMediaType(said));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}

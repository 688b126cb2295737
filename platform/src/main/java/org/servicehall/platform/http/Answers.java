package org.servicehall.platform.http;

import java.net.URI;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with their headers. Those that say which version of a stream they speak of do so by an {@code ETag}, which serves for
 * {@code If-Match}; that of a GET holds a hash of its content too ({@link ContentTags}).
 */
public final class Answers {
    private Answers() {}

    /** 201 with {@code Location}. */
    public static <T> ResponseEntity<T> created(URI location, T body, long version) {
        return ResponseEntity.created(location).eTag(etag(version)).body(body);
    }

    /** 200. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    /** 200 with a file to be saved under this name. */
    public static <T> ResponseEntity<T> file(String name, MediaType type, T body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    /** The ETag of a version, as {@code "3"} with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}

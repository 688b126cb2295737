package org.servicehall.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tags whatever is read by its content, unless it has a tag of its own, with its version before that where it has one:
 * {@code "3-c9e107d9d…"}. The same version may read otherwise to another asker, or at another time, so that the version alone
 * would keep what is out of date; and {@code If-Match} wants the version alone ({@link Answers#ok}). Where nothing is sent,
 * nothing is said of what sort it is either.
 */
final class ContentTags extends ShallowEtagHeaderFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int PIECE = 4096;
    private static final Pattern VERSION = Pattern.compile("\"[0-9]+\"");

    private static final ThreadLocal<@Nullable Untagged> ANSWER = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            super.doFilterInternal(request, response, chain);
            return;
        }
        var untagged = new Untagged(response);
        ANSWER.set(untagged);
        try {
            super.doFilterInternal(
                    request, untagged, (asked, answer) -> chain.doFilter(new Unconditional(request), answer));
        } finally {
            ANSWER.remove();
        }
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && !response.isCommitted()) {
            response.setContentType(null);
        }
    }

    /**
     * By two sums that every processor makes by itself, as much as changes by chance need: a digest of a sheet took a twentieth of its
     * request (ADR 76). Its letter tells it from a version.
     */
    @Override
    protected String generateETagHeaderValue(InputStream content, boolean weak) throws IOException {
        String hash = sums(content);
        Untagged answer = ANSWER.get();
        return answer == null || answer.version == null
                ? '"' + hash + '"'
                : answer.version.substring(0, answer.version.length() - 1) + "-" + hash + '"';
    }

    private static String sums(InputStream content) throws IOException {
        var one = new CRC32();
        var other = new CRC32C();
        byte[] piece = new byte[PIECE];
        for (int length = content.read(piece); length >= 0; length = content.read(piece)) {
            one.update(piece, 0, length);
            other.update(piece, 0, length);
        }
        return "c" + HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
    }

    /** Asks for the answer itself where it names a version: by that alone nobody can tell whether the asker has the answer. */
    private static final class Unconditional extends HttpServletRequestWrapper {
        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return isVersion(name, value) ? null : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                    .filter(value -> !isVersion(name, value))
                    .toList());
        }

        private static boolean isVersion(String name, @Nullable String value) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
                    && value != null
                    && VERSION.matcher(value).find();
        }
    }

    /** Keeps to itself that it has a version, until its content is known. */
    private static final class Untagged extends HttpServletResponseWrapper {
        private @Nullable String version;

        Untagged(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!isVersion(name, value)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (!isVersion(name, value)) {
                super.addHeader(name, value);
            }
        }

        private boolean isVersion(String name, @Nullable String value) {
            boolean is = name.equalsIgnoreCase(HttpHeaders.ETAG)
                    && value != null
                    && VERSION.matcher(value).matches();
            version = is ? value : version;
            return is;
        }
    }
}

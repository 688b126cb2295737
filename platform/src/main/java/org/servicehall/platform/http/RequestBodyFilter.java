package org.servicehall.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.servicehall.platform.hash.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes bodies up to a limit and keeps a digest of the request, by which a repeated idempotency key is judged. */
final class RequestBodyFilter extends OncePerRequestFilter {
    static final String FINGERPRINT = RequestBodyFilter.class.getName() + ".fingerprint";
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestBodySettings settings;
    private final ProblemDocuments documents;

    RequestBodyFilter(RequestBodySettings settings, ProblemDocuments documents) {
        this.settings = settings;
        this.documents = documents;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BODILESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = settings.limit(request.getRequestURI());
        byte[] body;
        try {
            body = read(request, limit);
        } catch (BodyTooLarge e) {
            documents.write(ProblemOf.tooLarge(e.limit()), request, response);
            return;
        }
        if (isJson(request) && !isUtf8(body)) {
            documents.write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
            return;
        }
        request.setAttribute(FINGERPRINT, fingerprint(request, body));
        chain.doFilter(new RereadableRequest(request, body), response);
    }

    private static byte[] read(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
        if (body.length > limit) {
            throw new BodyTooLarge(limit);
        }
        return body;
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    /** What the JSON reader lets pass, as a character in more bytes than it needs, is no text that could be checked. */
    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        String line = request.getMethod() + " " + request.getRequestURI() + "\n";
        return Sha256.hex(line.getBytes(StandardCharsets.UTF_8), body);
    }
}

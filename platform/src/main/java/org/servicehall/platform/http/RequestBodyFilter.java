package org.servicehall.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.servicehall.platform.http.BodyBudget.Room;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies, within their limit, their time and the budget of all requests together, and keeps a digest of the request,
 * by which a repeated idempotency key is judged. A file stays unread for its controller ({@link Upload}).
 */
final class RequestBodyFilter extends OncePerRequestFilter {
    static final String FINGERPRINT = RequestBodyFilter.class.getName() + ".fingerprint";
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestBodySettings settings;
    private final FilePaths files;
    private final BodyBudget budget;
    private final BodyReader reader;
    private final ProblemDocuments documents;
    private final Fingerprints fingerprints;

    RequestBodyFilter(
            RequestBodySettings settings, BodyReader reader, ProblemDocuments documents, Fingerprints fingerprints) {
        this.settings = settings;
        this.files = new FilePaths(settings.maxBodyByPath());
        this.budget = new BodyBudget(settings.bodiesInFlight());
        this.reader = reader;
        this.documents = documents;
        this.fingerprints = fingerprints;
    }

    /** How many bytes the bodies hold that are being read or have not been acted on yet. */
    int inFlight() {
        return budget.inFlight();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BODILESS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Long> file = files.most(request);
        long limit = file.orElse(settings.maxBody().toBytes());
        if (request.getContentLengthLong() > limit) {
            documents.write(ProblemOf.tooLarge(limit), request, response);
        } else if (file.isPresent()) {
            chain.doFilter(request, response);
        } else {
            withinBudget(request, response, chain, limit);
        }
    }

    private void withinBudget(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long limit)
            throws ServletException, IOException {
        try (Room room = budget.room()) {
            readFirst(request, response, chain, limit, room);
        }
    }

    private void readFirst(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, long limit, Room room)
            throws ServletException, IOException {
        byte[] body;
        MessageDigest whole = Fingerprints.begin(request);
        try {
            body = reader.read(request, limit, settings.bodyTime(), room, whole);
        } catch (BodyTooLarge e) {
            documents.write(ProblemOf.tooLarge(e.limit()), request, response);
            return;
        } catch (BodyTooSlow e) {
            documents.write(ProblemOf.TOO_SLOW, request, response);
            return;
        } catch (TooMuchAtOnce e) {
            documents.write(ProblemOf.TOO_MUCH_AT_ONCE, request, response);
            return;
        }
        if (isJson(request) && !isUtf8(body)) {
            documents.write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
            return;
        }
        request.setAttribute(FINGERPRINT, fingerprints.of(whole));
        chain.doFilter(new RereadableRequest(request, body), response);
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
}

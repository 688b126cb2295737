package org.servicehall.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds bodies in bytes and time without reading one: what the headers show to be too large is refused, and the rest is
 * watched while it passes through, after limits, doors and sign-in, to the service, which acts on whole requests only.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyFilter extends OncePerRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A form is held whole, so what all connections together may hold is this times their number. */
    private static final long LARGEST_FORM = 8 * 1024;

    private final BodyLimit usual;
    private final BodyLimit form;
    private final BodyLimit attachment;
    private final BodyLimit paper;
    private final Problems problems;
    private final LongSupplier nanoTime;

    BodyFilter(GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        var times = settings.timeouts();
        this.usual = new BodyLimit(settings.maxRequestSize().toBytes(), times.body());
        this.form = new BodyLimit(LARGEST_FORM, times.body());
        this.attachment = new BodyLimit(settings.maxAttachmentSize().toBytes(), times.attachment());
        this.paper = new BodyLimit(settings.maxPaperSize().toBytes(), times.attachment());
        this.problems = problems;
        this.nanoTime = limitsClock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= 0 && !isInChunks(request)) {
            chain.doFilter(request, response);
            return;
        }
        BodyLimit limit = limit(request);
        var limited = new LimitedRequest(request, limit, nanoTime);
        try {
            ProblemKind refusal = refusal(request, limit);
            if (refusal == null) {
                chain.doFilter(limited, response);
            } else {
                problems.write(request, response, refusal);
            }
            if (request.getHeader(HttpHeaders.EXPECT) == null) {
                hearOut(limited, response);
            }
        } finally {
            limited.end();
        }
    }

    private BodyLimit limit(HttpServletRequest request) {
        if (Attachments.isOne(request)) {
            return Attachments.isPaper(request) ? paper : attachment;
        }
        return LimitedRequest.isForm(request) ? form : usual;
    }

    /** The length of a form must be known, which is read whole, and of a file, for which the service keeps room. */
    private static @Nullable ProblemKind refusal(HttpServletRequest request, BodyLimit limit) {
        if (request.getContentLengthLong() > limit.bytes()) {
            return ProblemKind.BODY_TOO_LARGE;
        }
        boolean lengthNeeded = LimitedRequest.isForm(request) || Attachments.isOne(request);
        return lengthNeeded && isInChunks(request) ? ProblemKind.LENGTH_REQUIRED : null;
    }

    /** An answer before the body came: cut off at once, a sender that did not ask first would not see it. */
    private static void hearOut(LimitedRequest limited, HttpServletResponse response) {
        try {
            if (!limited.getInputStream().isFinished()) {
                response.flushBuffer();
                limited.getInputStream().passOver(PATIENCE);
            }
        } catch (IOException gone) {
            // It has hung up, so nobody is left to hear anything.
        }
    }

    private static boolean isInChunks(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}

package org.servicehall.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above the limit. A body that states its length is refused before a byte is read; one in chunks is read
 * up to the limit first, so that no service sees half of a request that is then refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodySizeFilter extends OncePerRequestFilter {
    private final int limit;
    private final int attachmentLimit;
    private final Problems problems;

    BodySizeFilter(GatewaySettings settings, Problems problems) {
        this.limit = Math.toIntExact(settings.maxRequestSize().toBytes());
        this.attachmentLimit = Math.toIntExact(settings.maxAttachmentSize().toBytes());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = Attachments.isOne(request) ? attachmentLimit : limit;
        if (request.getContentLengthLong() > most) {
            problems.write(request, response, ProblemKind.BODY_TOO_LARGE);
        } else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else if (isForm(request)) {
            problems.write(request, response, ProblemKind.LENGTH_REQUIRED);
        } else {
            readChunks(request, response, chain, most);
        }
    }

    private void readChunks(HttpServletRequest request, HttpServletResponse response, FilterChain chain, int most)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            problems.write(request, response, ProblemKind.BODY_TOO_LARGE);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }
}

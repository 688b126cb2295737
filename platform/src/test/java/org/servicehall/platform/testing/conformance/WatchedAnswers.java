package org.servicehall.platform.testing.conformance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.conformance.Answer;
import org.servicehall.conformance.ApiDocument;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each answer on its way out, and tells {@link ConformingAnswers} what is not as described. */
final class WatchedAnswers extends OncePerRequestFilter {
    private final ObjectProvider<OpenApiWebMvcResource> documents;
    private @Nullable ApiDocument document;

    WatchedAnswers(ObjectProvider<OpenApiWebMvcResource> documents) {
        this.documents = documents;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeptAnswer kept = new KeptAnswer(response);
        chain.doFilter(request, kept);
        if (!request.isAsyncStarted()) {
            check(request, kept);
        }
    }

    /** Whatever happens here, the answer is out. */
    private void check(HttpServletRequest request, KeptAnswer kept) {
        try {
            ApiDocument described = document(request);
            String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
            if (described != null) {
                ConformingAnswers.check(
                        described,
                        new Answer(
                                method,
                                request.getRequestURI(),
                                kept.getStatus(),
                                kept.getContentType(),
                                Set.copyOf(kept.getHeaderNames()),
                                kept.text()));
            }
        } catch (RuntimeException e) {
            ConformingAnswers.couldNotCheck(e);
        }
    }

    /** Made when the first answer is looked at, since it is costly and many tests ask nothing. */
    private synchronized @Nullable ApiDocument document(HttpServletRequest request) {
        OpenApiWebMvcResource source = documents.getIfAvailable();
        if (document == null && source != null) {
            try {
                byte[] json = source.openapiJson(request, "/v3/api-docs", Locale.CHINESE);
                document = ApiDocument.of(new String(json, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return document;
    }
}

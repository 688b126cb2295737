package org.servicehall.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.servicehall.gateway.page.HallPages;
import org.servicehall.gateway.problem.Problem.FieldAtFault;
import org.servicehall.http.UnencodedHeaders;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, in the reader's language; whoever goes to an address with a browser gets a page. */
@Component
public final class Problems {
    private static final String UNENCODED = UnencodedHeaders.CODE;

    private final MessageSource texts;
    private final JsonMapper json;
    private final ProblemPage page;

    Problems(MessageSource texts, JsonMapper json, ProblemPage page) {
        this.texts = texts;
        this.json = json;
        this.page = page;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemKind kind) throws IOException {
        write(request, response, kind, List.of());
    }

    /** With a Retry-After of whole seconds, at least one. */
    public void writeRetryable(
            HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Duration retryAfter)
            throws IOException {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(request, response, kind, List.of(), seconds);
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemKind kind,
            List<FieldAtFault> errors,
            Object... arguments)
            throws IOException {
        var language = Language.of(request);
        String key = "problem." + kind.code();
        var problem = new Problem(
                kind.type(),
                texts.getMessage(key + ".title", null, language),
                kind.status(),
                texts.getMessage(key + ".detail", arguments, language),
                kind.code(),
                errors.isEmpty() && kind == ProblemKind.MALFORMED ? headers(request, language) : errors);
        boolean forReader = ProblemPage.isWantedBy(request);
        byte[] body = forReader
                ? page.of(problem.status(), problem.title(), problem.detail(), language)
                : json.writeValueAsBytes(problem);
        response.setStatus(kind.status());
        if (forReader) {
            response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
        }
        response.setContentType(forReader ? HallPages.HTML : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Also for answers that end before the security filters.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private List<FieldAtFault> headers(HttpServletRequest request, Locale language) {
        return UnencodedHeaders.in(request).stream()
                .map(name -> new FieldAtFault(name, UNENCODED, texts.getMessage("field." + UNENCODED, null, language)))
                .toList();
    }
}

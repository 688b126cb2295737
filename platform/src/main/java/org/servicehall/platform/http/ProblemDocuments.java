package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.servicehall.contracts.Refusal;
import org.servicehall.http.UnencodedHeaders;
import org.servicehall.platform.http.Problem.FieldFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems into words as RFC 9457 documents, for controllers, filters and the container alike. */
public final class ProblemDocuments {
    private static final String TYPE = "https://servicehall.org/problems/";

    private final ProblemTexts texts;
    private final JsonMapper json = new JsonMapper();

    public ProblemDocuments(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The answer of a controller. */
    ResponseEntity<Map<String, Object>> answer(Problem problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentLanguage(language(request));
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(problem, request));
    }

    /** Refusals that have not happened, in the words they would have. */
    public List<ToldRefusal> told(List<Refusal> refusals) {
        return refusals.stream().map(ProblemOf::refusal).map(texts::told).toList();
    }

    /** The answer of a filter. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(document(problem, request)));
        response.flushBuffer();
    }

    private static Locale language(HttpServletRequest request) {
        return ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Map<String, Object> document(Problem problem, HttpServletRequest request) {
        Locale language = language(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE + problem.code());
        document.put("title", texts.title(problem, language));
        document.put("status", problem.status().value());
        String detail = texts.detail(problem, language);
        if (detail != null) {
            document.put("detail", detail);
        }
        document.put("code", problem.code());
        String rule = problem.rule();
        if (rule != null) {
            document.put("rule", rule);
        }
        Problem told = problem.errors().isEmpty() && problem.code().equals("malformed")
                ? problem.at(unencoded(request))
                : problem;
        if (!told.errors().isEmpty()) {
            document.put("errors", errors(told, language));
        }
        return document;
    }

    /** A request that could not be read is told of them, and how to write them. */
    private static List<FieldFault> unencoded(HttpServletRequest request) {
        return UnencodedHeaders.in(request).stream()
                .map(name -> FieldFault.of(name, UnencodedHeaders.CODE))
                .toList();
    }

    private List<Map<String, String>> errors(Problem problem, Locale language) {
        return problem.errors().stream()
                .map(fault -> {
                    Map<String, String> error = new LinkedHashMap<>();
                    error.put("field", fault.field());
                    error.put("code", fault.code());
                    error.put("message", texts.message(problem, fault, language));
                    return error;
                })
                .toList();
    }
}

package org.servicehall.gateway.gather;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;

/** Asks several services the same, side by side and in the asker's name. */
@Component
final class Asking {
    /** A question that is asked of all is short. */
    private static final int LARGEST_BODY = 8 * 1024;

    /** The client itself says how long a body is, and the tag is that of the whole answer. */
    private static final Set<String> NOT_PASSED_ON = Set.of("content-length", "if-none-match", "if-match");

    private final ClientHttpRequestFactory questions;
    private final GatewaySettings settings;
    private final RequestHttpHeadersFilter travelling;
    private final Executor threads = new VirtualThreadTaskExecutor("part-");

    Asking(
            @Qualifier("partRequests") ClientHttpRequestFactory questions,
            GatewaySettings settings,
            RequestHttpHeadersFilter onlyKnownRequestHeaders) {
        this.questions = questions;
        this.settings = settings;
        this.travelling = onlyKnownRequestHeaders;
    }

    /**
     * The answers by service, in the services' order; empty where none came in time. The client hangs up on a late answer, and
     * nobody waits longer for whatever holds the client itself up.
     */
    Map<Service, Optional<Part>> all(ServerRequest request, Set<Service> services) throws IOException {
        byte[] body = body(request);
        HttpMethod method = method(request);
        HttpHeaders headers = travelling(request);
        long time = settings.timeouts().health().toMillis();
        Map<Service, CompletableFuture<Optional<Part>>> asked = new EnumMap<>(Service.class);
        services.forEach(service -> {
            URI address = address(service, request);
            asked.put(
                    service,
                    CompletableFuture.supplyAsync(() -> answer(address, method, headers, body), threads)
                            .completeOnTimeout(Optional.empty(), time, TimeUnit.MILLISECONDS));
        });
        Map<Service, Optional<Part>> answers = new EnumMap<>(Service.class);
        asked.forEach((service, answer) -> answers.put(service, answer.join()));
        return answers;
    }

    private static byte[] body(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }

    private static HttpMethod method(ServerRequest request) {
        return request.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.method();
    }

    private HttpHeaders travelling(ServerRequest request) {
        var headers = new HttpHeaders();
        travelling.apply(request.headers().asHttpHeaders(), request).forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        return headers;
    }

    private URI address(Service service, ServerRequest request) {
        String query = request.uri().getRawQuery();
        return settings.of(service).resolve(request.uri().getRawPath() + (query == null ? "" : "?" + query));
    }

    /** Whatever goes wrong with one part, the answer is without it (ADR 25). */
    private Optional<Part> answer(URI address, HttpMethod method, HttpHeaders headers, byte[] body) {
        try {
            ClientHttpRequest question = questions.createRequest(address, method);
            question.getHeaders().addAll(headers);
            if (body.length > 0) {
                question.getBody().write(body);
            }
            try (ClientHttpResponse answer = question.execute()) {
                return Optional.of(new Part(
                        answer.getStatusCode().value(),
                        answer.getHeaders(),
                        answer.getBody().readAllBytes()));
            }
        } catch (IOException | RuntimeException awayOrLate) {
            return Optional.empty();
        }
    }
}

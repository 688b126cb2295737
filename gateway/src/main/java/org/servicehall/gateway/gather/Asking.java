package org.servicehall.gateway.gather;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private final HttpClient http;
    private final GatewaySettings settings;
    private final RequestHttpHeadersFilter travelling;

    Asking(HttpClient http, GatewaySettings settings, RequestHttpHeadersFilter onlyKnownRequestHeaders) {
        this.http = http;
        this.settings = settings;
        this.travelling = onlyKnownRequestHeaders;
    }

    /** The answers by service, in the services' order; empty where none came in time. */
    Map<Service, Optional<HttpResponse<byte[]>>> all(ServerRequest request, Set<Service> services) throws IOException {
        byte[] body = body(request);
        HttpHeaders headers = travelling.apply(request.headers().asHttpHeaders(), request);
        Map<Service, CompletableFuture<Optional<HttpResponse<byte[]>>>> asked = new EnumMap<>(Service.class);
        services.forEach(service -> asked.put(service, ask(question(service, request, headers, body))));
        Map<Service, Optional<HttpResponse<byte[]>>> answers = new EnumMap<>(Service.class);
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

    private CompletableFuture<Optional<HttpResponse<byte[]>>> ask(HttpRequest question) {
        return http.sendAsync(question, BodyHandlers.ofByteArray())
                .orTimeout(settings.timeouts().health().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(Optional::of)
                .exceptionally(_ -> Optional.empty());
    }

    private HttpRequest question(Service service, ServerRequest request, HttpHeaders headers, byte[] body) {
        String query = request.uri().getRawQuery();
        URI address = settings.of(service).resolve(request.uri().getRawPath() + (query == null ? "" : "?" + query));
        var question = HttpRequest.newBuilder(address)
                .timeout(settings.timeouts().health())
                .method(method(request), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> question.header(name, value));
            }
        });
        return question.build();
    }

    private static String method(ServerRequest request) {
        String method = request.method().name();
        return method.equals("HEAD") ? "GET" : method;
    }
}

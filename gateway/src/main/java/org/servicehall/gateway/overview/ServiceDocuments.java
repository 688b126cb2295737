package org.servicehall.gateway.overview;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each service's OpenAPI document as it is true at the gateway, asked for when it is wanted and read when it has changed. */
@Component
class ServiceDocuments {
    private final HttpClient http;
    private final GatewaySettings settings;
    private final JsonMapper json;
    private final Map<Service, Version> latest = new ConcurrentHashMap<>();

    /**
     * A document of a service.
     *
     * @param tag changes when the document does
     * @param asked the service's own tag of it; null where it has none
     */
    record Version(String tag, @Nullable String asked, ObjectNode document) {}

    ServiceDocuments(HttpClient http, GatewaySettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    /**
     * As seen from outside; not to be changed.
     *
     * @throws ResponseStatusException 503 when the service answers with something else
     * @throws ResourceAccessException when it does not answer
     */
    Version of(Service service) throws InterruptedException {
        Version known = latest.get(service);
        HttpResponse<byte[]> answer = ask(service, known);
        if (answer.statusCode() == HttpStatus.NOT_MODIFIED.value() && known != null) {
            return known;
        }
        ObjectNode document = read(service, answer);
        String tag = DigestUtils.md5DigestAsHex(json.writeValueAsBytes(document));
        Version read = known != null && known.tag().equals(tag)
                ? known
                : new Version(tag, answer.headers().firstValue(HttpHeaders.ETAG).orElse(null), document);
        latest.put(service, read);
        return read;
    }

    private HttpResponse<byte[]> ask(Service service, @Nullable Version known) throws InterruptedException {
        URI address = settings.of(service).resolve("/v3/api-docs");
        var ask = HttpRequest.newBuilder(address).timeout(settings.timeouts().read());
        if (known != null && known.asked() != null) {
            ask.header(HttpHeaders.IF_NONE_MATCH, known.asked());
        }
        try {
            return http.send(ask.build(), BodyHandlers.ofByteArray());
        } catch (IOException away) {
            throw new ResourceAccessException("no answer from " + address, away);
        }
    }

    private ObjectNode read(Service service, HttpResponse<byte[]> answer) {
        try {
            if (answer.statusCode() == HttpStatus.OK.value()
                    && json.readTree(answer.body()) instanceof ObjectNode document) {
                return FromOutside.view(service, document);
            }
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        } catch (JacksonException notADocument) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "no document", notADocument);
        }
    }
}

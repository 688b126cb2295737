package org.servicehall.gateway.overview;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each service's OpenAPI document, asked for when it is wanted. */
@Component
class ServiceDocuments {
    private final HttpClient http;
    private final GatewaySettings settings;
    private final JsonMapper json;

    ServiceDocuments(HttpClient http, GatewaySettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    /**
     * As the service writes it.
     *
     * @throws ResponseStatusException 503 when the service answers with something else
     * @throws ResourceAccessException when it does not answer
     */
    ObjectNode of(Service service) throws InterruptedException {
        URI address = settings.of(service).resolve("/v3/api-docs");
        try {
            var ask = HttpRequest.newBuilder(address)
                    .timeout(settings.timeouts().read())
                    .build();
            var answer = http.send(ask, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200 && json.readTree(answer.body()) instanceof ObjectNode document) {
                return document;
            }
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        } catch (JacksonException notADocument) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "no document", notADocument);
        } catch (IOException away) {
            throw new ResourceAccessException("no answer from " + address, away);
        }
    }
}

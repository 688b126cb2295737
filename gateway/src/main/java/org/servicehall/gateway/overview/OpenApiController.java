package org.servicehall.gateway.overview;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each service's OpenAPI document, with the addresses as they are from outside. */
@RestController
final class OpenApiController {
    private final HttpClient http;
    private final GatewaySettings settings;
    private final JsonMapper json;

    OpenApiController(HttpClient http, GatewaySettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/openapi/{service}")
    ObjectNode document(@PathVariable("service") String segment) throws InterruptedException {
        for (Service service : Service.values()) {
            if (service.segment().equals(segment)) {
                return fromOutside(service, fetch(service));
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ObjectNode fetch(Service service) throws InterruptedException {
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

    /** The services speak of their own address, and of /api/ops without saying whose. */
    private ObjectNode fromOutside(Service service, ObjectNode document) {
        document.putArray("servers").addObject().put("url", "/");
        if (document.get("paths") instanceof ObjectNode paths) {
            var outside = json.createObjectNode();
            paths.properties().forEach(path -> outside.set(outside(service, path.getKey()), path.getValue()));
            document.set("paths", outside);
        }
        return document;
    }

    private static String outside(Service service, String path) {
        boolean hallClock = path.equals("/api/ops/clock");
        return path.startsWith("/api/ops/") && !hallClock
                ? "/api/ops/" + service.segment() + path.substring("/api/ops".length())
                : path;
    }
}

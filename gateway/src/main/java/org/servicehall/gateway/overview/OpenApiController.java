package org.servicehall.gateway.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.servicehall.gateway.route.Service;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI documents: which there are, each service's own, and all in one. */
@RestController
final class OpenApiController {
    private static final String WHOLE = "hall";

    private final ServiceDocuments documents;
    private final JsonMapper json;

    OpenApiController(ServiceDocuments documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** @param url where it is */
    record Listed(String name, String url) {}

    record Documents(List<Listed> items) {}

    @GetMapping("/openapi")
    Documents list() {
        List<Listed> items = new ArrayList<>();
        items.add(listed(WHOLE));
        for (Service service : Service.values()) {
            items.add(listed(service.segment()));
        }
        return new Documents(items);
    }

    @GetMapping("/openapi/" + WHOLE)
    ObjectNode whole() throws InterruptedException {
        Map<Service, ObjectNode> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, FromOutside.view(service, documents.of(service)));
        }
        return WholeDocument.of(all, json);
    }

    @GetMapping("/openapi/{service}")
    ObjectNode document(@PathVariable("service") String segment) throws InterruptedException {
        for (Service service : Service.values()) {
            if (service.segment().equals(segment)) {
                return FromOutside.view(service, documents.of(service));
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Listed listed(String name) {
        return new Listed(name, "/openapi/" + name);
    }
}

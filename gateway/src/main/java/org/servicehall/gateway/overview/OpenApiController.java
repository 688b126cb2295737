package org.servicehall.gateway.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.overview.ServiceDocuments.Version;
import org.servicehall.gateway.route.Service;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
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
    private volatile @Nullable Merged latest;

    /** @param of what it was merged of */
    private record Merged(Map<Service, Version> of, String tag, ObjectNode document) {}

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
    ResponseEntity<ObjectNode> whole() throws InterruptedException {
        Map<Service, Version> all = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            all.put(service, documents.of(service));
        }
        Merged merged = latest;
        if (merged == null || !merged.of().equals(all)) {
            merged = merged(all);
            latest = merged;
        }
        return answer(merged.tag(), merged.document());
    }

    private Merged merged(Map<Service, Version> all) {
        Map<Service, ObjectNode> parts = new EnumMap<>(Service.class);
        all.forEach((service, version) -> parts.put(service, version.document().deepCopy()));
        ObjectNode whole = WholeDocument.of(parts, json);
        return new Merged(all, DigestUtils.md5DigestAsHex(json.writeValueAsBytes(whole)), whole);
    }

    @GetMapping("/openapi/{service}")
    ResponseEntity<ObjectNode> document(@PathVariable("service") String segment) throws InterruptedException {
        for (Service service : Service.values()) {
            if (service.segment().equals(segment)) {
                Version version = documents.of(service);
                return answer(version.tag(), version.document());
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<ObjectNode> answer(String tag, ObjectNode document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag('"' + tag + '"')
                .body(document);
    }

    private static Listed listed(String name) {
        return new Listed(name, "/openapi/" + name);
    }
}

package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations of this service by their ids: what the code says of their addresses, and the texts of what they do. */
public final class Operations {
    private final Words words;
    private final Supplier<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable Map<String, Described> known;

    Operations(Words words, Supplier<RequestMappingHandlerMapping> mapping) {
        this.words = words;
        this.mapping = mapping;
    }

    /**
     * An operation.
     *
     * @param id operationId, as {@code cases.reply}
     * @param path with its variables, as {@code /api/cases/{no}}
     * @param endpoint the method that answers
     */
    public record Described(String id, String method, String path, LocalizedText summary, HandlerMethod endpoint) {}

    /**
     * The operation of that id.
     *
     * @throws IllegalArgumentException when the service has none
     */
    public Described of(String id) {
        Described found = known().get(id);
        if (found == null) {
            throw new IllegalArgumentException("no operation is called " + id);
        }
        return found;
    }

    public Collection<Described> all() {
        return known().values();
    }

    private Map<String, Described> known() {
        Map<String, Described> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private Map<String, Described> read() {
        Map<String, HandlerMethod> endpoints = new HashMap<>();
        mapping.get()
                .getHandlerMethods()
                .forEach((at, endpoint) -> at.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> at.getPatternValues()
                                .forEach(path ->
                                        endpoints.put(method + " " + path, endpoint.createWithResolvedBean()))));
        Map<String, Described> all = new HashMap<>();
        words.fragments().stream()
                .flatMap(fragment -> Stream.ofNullable(fragment.getPaths()))
                .forEach(paths ->
                        paths.forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                            HandlerMethod endpoint = endpoints.get(method + " " + path);
                            if (endpoint != null && operation.getOperationId() != null) {
                                String id = operation.getOperationId();
                                all.put(id, new Described(id, method.name(), path, summary(operation), endpoint));
                            }
                        })));
        return Map.copyOf(all);
    }

    private static LocalizedText summary(Operation operation) {
        String[] texts = operation.getSummary().split(" · ", 2);
        return new LocalizedText(texts[0], texts[texts.length - 1]);
    }
}

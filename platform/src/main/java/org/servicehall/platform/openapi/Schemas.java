package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

/** Schemas as OpenAPI 3.1 has them; springdoc can't copy those that are made for 3.0. */
final class Schemas {
    private Schemas() {}

    static Schema<?> text() {
        return ofType("string");
    }

    static Schema<?> file() {
        return text().format("binary");
    }

    static Schema<?> number() {
        return ofType("integer");
    }

    private static Schema<?> ofType(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}

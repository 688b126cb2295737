package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** What all services' documents share stands in {@code api/shared.yml}; operations refer to it by these names. */
final class SharedParts {
    static final String BEARER = "bearer";
    static final String SESSION = "session";

    private SharedParts() {}

    static Parameter parameter(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    static ApiResponse answer(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    static ApiResponse refusal(int status) {
        return answer("Refused" + status);
    }

    /** Into the document, beside the schemas that follow from the code. */
    static void add(Components shared, OpenAPI document) {
        Components components = document.getComponents();
        if (shared.getSchemas() != null) {
            shared.getSchemas().forEach(components::addSchemas);
        }
        if (shared.getParameters() != null) {
            shared.getParameters().forEach(components::addParameters);
        }
        if (shared.getHeaders() != null) {
            shared.getHeaders().forEach(components::addHeaders);
        }
        if (shared.getResponses() != null) {
            shared.getResponses().forEach(components::addResponses);
        }
        if (shared.getSecuritySchemes() != null) {
            shared.getSecuritySchemes().forEach(components::addSecuritySchemes);
        }
    }
}

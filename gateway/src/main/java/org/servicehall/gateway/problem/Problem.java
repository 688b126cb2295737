package org.servicehall.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/** A problem document (RFC 9457) in the shape every service of the hall uses. */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldAtFault> errors) {

    /** One field of the request that could not be taken. */
    public record FieldAtFault(String field, String code, String message) {}
}

package org.servicehall.gateway.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * Everything the gateway itself refuses, under the codes the services use for the same; what a service refuses passes
 * through untouched.
 */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    BAD_TOKEN(401),
    SIGN_IN_FAILED(401),
    FORBIDDEN(403),
    CSRF_TOKEN_MISSING(403),
    RESIDENT_NOT_SIGNED_IN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    LENGTH_REQUIRED(411),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    SERVICE_AWAY(503),
    ISSUER_AWAY(503),
    SERVICE_SLOW(504);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The stable name in kebab case, e.g. {@code too-many-requests}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI type() {
        return URI.create("https://servicehall.org/problems/" + code());
    }

    /** The kind that fits a bare status; a status of no kind is a malformed request or an error of ours. */
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }
}

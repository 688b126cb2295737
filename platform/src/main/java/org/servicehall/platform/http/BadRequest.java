package org.servicehall.platform.http;

/** A header or parameter that cannot be read. */
final class BadRequest extends RuntimeException {
    private final transient Problem problem;

    BadRequest(String name, String code) {
        super(name + ": " + code, null, false, false);
        this.problem = ProblemOf.parameter(name, code);
    }

    Problem problem() {
        return problem;
    }
}

package org.servicehall.platform.http;

import org.servicehall.platform.http.Problem.FieldFault;
import org.servicehall.platform.text.TextFault;
import org.springframework.http.HttpStatus;

/** A header or parameter that cannot be read, or not be taken as it is. */
final class BadRequest extends RuntimeException {
    private final transient Problem problem;

    BadRequest(String name, String code, Object... arguments) {
        this(name, code, ProblemOf.parameter(name, code, arguments));
    }

    private BadRequest(String name, String code, Problem problem) {
        super(name + ": " + code, null, false, false);
        this.problem = problem;
    }

    /** A parameter that could be read and must not be recorded. */
    static BadRequest unfit(String name, TextFault fault) {
        Problem problem =
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(FieldFault.of(name, fault.code()));
        return new BadRequest(name, fault.code(), problem);
    }

    Problem problem() {
        return problem;
    }
}

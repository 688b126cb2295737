package org.servicehall.platform.http;

import org.servicehall.platform.http.Problem.FieldFault;
import org.springframework.http.HttpStatus;

/** A field that is of the right form and yet can't be taken, as validation would say it: 422. */
public final class InvalidField extends RuntimeException {
    private final transient Problem problem;

    /**
     * @param field path in the body, as {@code investigators[1].id}
     * @param code of the fault, with words {@code field.<code>}
     * @param arguments fill the words
     */
    public InvalidField(String field, String code, Object... arguments) {
        super(field + ": " + code, null, false, false);
        this.problem =
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").at(FieldFault.of(field, code, arguments));
    }

    InvalidField(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

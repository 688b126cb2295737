package org.servicehall.platform.http;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Why somebody looks at personal data, to be recorded (rule R3). It comes in the header {@value #HEADER}, in UTF-8 and
 * percent-encoded, since headers are ASCII, and not in the address, which stands in the logs of every proxy on its way.
 * 200 characters at most; 400 where it is missing or can't be decoded.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@NotBlank
@Size(max = ReadingReason.LONGEST)
@Constraint(validatedBy = {})
@Parameter(
        in = ParameterIn.HEADER,
        name = ReadingReason.HEADER,
        required = true,
        description = "Why the reader looks, UTF-8, percent-encoded; recorded, no personal data itself (R3)")
public @interface ReadingReason {
    String HEADER = "Reading-Reason";
    int LONGEST = 200;

    /** What is taken for the reason where none is given; empty where one has to be. */
    String otherwise() default "";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

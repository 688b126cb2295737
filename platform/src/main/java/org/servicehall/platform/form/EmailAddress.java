package org.servicehall.platform.form;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address by which the hall reaches somebody, in plain letters, as mail servers everywhere take it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Pattern(regexp = "[A-Za-z0-9_+-]{1,40}([.][A-Za-z0-9_+-]{1,20}){0,4}@[A-Za-z0-9-]{1,40}([.][A-Za-z0-9-]{1,20}){1,4}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface EmailAddress {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

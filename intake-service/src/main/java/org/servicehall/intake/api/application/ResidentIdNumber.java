package org.servicehall.intake.api.application;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.vault.ResidentNumber;

/** A citizen identity number by GB 11643-1999: 17 digits with a real birth date, and a right check character. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ResidentIdNumber.Check.class)
public @interface ResidentIdNumber {
    String message() default "{org.servicehall.intake.ResidentIdNumber.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Without one there is nothing wrong. */
    final class Check implements ConstraintValidator<ResidentIdNumber, @Nullable String> {
        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null || ResidentNumber.isOne(number);
        }
    }
}

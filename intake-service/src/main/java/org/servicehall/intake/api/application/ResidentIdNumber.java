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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A citizen identity number by GB 11643-1999: 17 digits with a real birth date, and a right check character. */
@Target({FIELD, PARAMETER, RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ResidentIdNumber.Check.class)
public @interface ResidentIdNumber {
    String message() default "{org.servicehall.intake.ResidentIdNumber.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The checksum ISO 7064:1983.MOD 11-2. */
    final class Check implements ConstraintValidator<ResidentIdNumber, @Nullable String> {
        private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
        private static final DateTimeFormatter BIRTH =
                DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String CHECKS = "10X98765432";

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null || (SHAPE.matcher(number).matches() && bornOnADay(number) && checks(number));
        }

        static LocalDate birthDate(String number) {
            return LocalDate.parse(number.substring(6, 14), BIRTH);
        }

        private static boolean bornOnADay(String number) {
            try {
                birthDate(number);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        private static boolean checks(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (number.charAt(i) - '0');
            }
            return CHECKS.charAt(sum % 11) == number.charAt(17);
        }
    }
}

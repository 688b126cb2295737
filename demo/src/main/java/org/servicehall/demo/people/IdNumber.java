package org.servicehall.demo.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Citizen identity numbers by GB 11643-1999 that nobody has: their region code belongs to no place. */
final class IdNumber {
    private static final String NOWHERE = "990106";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    static String of(LocalDate birth, RandomGenerator random) {
        String body = NOWHERE + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(random.nextInt(1000));
        return body + check(body);
    }

    /** ISO 7064:1983, MOD 11-2. */
    static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}

package org.servicehall.bench.load;

import java.util.random.RandomGenerator;

/** Somebody who doesn't exist, with an identity number whose check digit is right (GB 11643). */
record Resident(String name, String idNumber, String phone) {
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";
    private static final String GIVEN = "建国秀英桂兰志强玉珍";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    static Resident any(RandomGenerator random) {
        var name = String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())))
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        var digits = "330106%04d%02d%02d%03d"
                .formatted(
                        random.nextInt(1940, 2005), random.nextInt(1, 13), random.nextInt(1, 29), random.nextInt(1000));
        return new Resident(name, digits + checkDigit(digits), "139%08d".formatted(random.nextInt(100_000_000)));
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += (digits.charAt(n) - '0') * WEIGHTS[n];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}

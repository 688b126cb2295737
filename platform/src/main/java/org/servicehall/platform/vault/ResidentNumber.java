package org.servicehall.platform.vault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** A citizen's identity number by GB 11643-1999: 17 digits with a real birth date, and a right check character. */
public final class ResidentNumber {
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    /** Of a resident born in the last century, before there was a check character; begins with the code of a province. */
    private static final Pattern OLD_SHAPE =
            Pattern.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{13}");

    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentNumber() {}

    /** Whether it is one, with a capital X where it has an X. */
    public static boolean isOne(String number) {
        return SHAPE.matcher(number).matches() && isDay(number.substring(6, 14)) && checks(number);
    }

    /** @param number one that {@link #isOne} */
    public static LocalDate birthDate(String number) {
        return LocalDate.parse(number.substring(6, 14), BIRTH);
    }

    /** Whether it is one of the fifteen digits that there were before 1999. */
    static boolean isOldOne(String number) {
        return OLD_SHAPE.matcher(number).matches() && isDay("19" + number.substring(6, 12));
    }

    private static boolean isDay(String date) {
        try {
            int year = LocalDate.parse(date, BIRTH).getYear();
            return year >= 1900 && year < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** The checksum ISO 7064:1983.MOD 11-2. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}

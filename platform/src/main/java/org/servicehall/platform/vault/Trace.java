package org.servicehall.platform.vault;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of somebody, as it is looked for in texts: however it is set apart or its digits are written. */
final class Trace {
    private static final String WITHIN_NAME = "[\\s\\p{Z}\\p{Pd}·.・_*'\"]*+";
    private static final String WITHIN_NUMBER = "[\\p{P}\\p{S}\\p{Z}\\s]*+";
    /** Where no word of letters goes on: An Li is not in canliving. Chinese has no such words. */
    private static final String NO_WORDS_MIDST =
            "(?!(?<=[[\\p{L}\\p{N}]&&[^\\p{IsHan}]])[[\\p{L}\\p{N}]&&[^\\p{IsHan}]])";

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]*x?");
    /** What stands before the number of a subscriber. */
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:00)?86(?=1[0-9]{10}$)|0(?:10|2[0-9]|[3-9][0-9]{2})(?=[2-8][0-9]{6,7}$))");
    /** As whoever gives the own name may add. */
    private static final Pattern FORM_OF_ADDRESS = Pattern.compile("(?:先生|女士|小姐|同志)$");
    /** What of an address is no secret: where everybody of the place lives. */
    private static final Pattern PLACE = Pattern.compile("^.*(?:省|市|县|镇|乡|街道|(?<![小社园])区)");

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_HOUSE = 5;

    private Trace() {}

    /** @param known a name, an address, a number, a user's id */
    static boolean standsIn(String text, String known) {
        String plain = Plain.of(text);
        String sought = Plain.of(known);
        return found(plain, sought) || found(Plain.withNumerals(plain), Plain.withNumerals(sought));
    }

    private static boolean found(String plain, String known) {
        if (NUMBER.matcher(known).matches()) {
            return isNumberIn(plain, known.replaceAll("[^0-9x]", ""));
        }
        String house = PLACE.matcher(known).replaceFirst("");
        return isNameIn(plain, known, SHORTEST_NAME)
                || (!house.equals(known)
                        && house.codePoints().anyMatch(Character::isDigit)
                        && isNameIn(plain, house, SHORTEST_HOUSE));
    }

    private static boolean isNumberIn(String plain, String digits) {
        String own = PREFIX.matcher(digits).replaceFirst("");
        return own.length() >= SHORTEST_NUMBER
                && Pattern.compile(joined(own, WITHIN_NUMBER)).matcher(plain).find();
    }

    private static boolean isNameIn(String plain, String name, int shortest) {
        String letters = FORM_OF_ADDRESS.matcher(name).replaceFirst("").replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.codePointCount(0, letters.length()) >= shortest
                && Pattern.compile(NO_WORDS_MIDST + joined(letters, WITHIN_NAME) + NO_WORDS_MIDST)
                        .matcher(plain)
                        .find();
    }

    /** Letters and digits alone, so that none means anything else to a pattern. */
    private static String joined(String letters, String within) {
        return letters.codePoints().mapToObj(Character::toString).collect(Collectors.joining(within));
    }
}

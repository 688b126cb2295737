package org.servicehall.platform.vault;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that tell who somebody is: of identity, phone, bank card, passport. Digits may stand apart, with whatever signs and
 * blanks between them; told one by one they are one number. What can be proved is: a number of eighteen digits is one of identity
 * only with a birth date and the right check character (GB 11643), a card's checks too; else every document's number would be one.
 */
final class PersonalNumbers {
    private static final String ANY = "[\\p{P}\\p{S}\\p{Z}\\s]*+";
    /** What stands between groups of digits, and not between the items of a list. */
    private static final String APART = "[\\p{P}\\p{S}\\p{Z}\\s&&[^、,;+\\n]]*+";
    /** What people write within a number. */
    private static final String WITHIN = "[ \\p{Pd}\\u2212·_()]*+";

    private static final String BEGIN = "(?<![0-9])";
    private static final String END = "(?![0-9])";

    /** Numbers of applications and cases: eighteen digits too, and no secret. */
    private static final Pattern OWN = Pattern.compile(BEGIN + "[0-9]{6}-20[2-9][0-9]{5}-[0-9]{4,10}" + END);

    /** Searched at each place, hence the look ahead; also within longer numbers, where nothing stands between. */
    private static final Pattern EIGHTEEN =
            Pattern.compile(BEGIN + "(?=([1-9](?:" + APART + "[0-9]){16}" + APART + "[0-9x]|[1-9][0-9]{5}" + ANY
                    + "[0-9]{8}" + ANY + "[0-9]{3}[0-9x])" + END + ")|(?=([1-9][0-9]{16}[0-9x]))");

    private static final Pattern FIFTEEN = Pattern.compile(BEGIN + "(?=([1-9](?:" + WITHIN + "[0-9]){14}|[1-9][0-9]{5}"
            + APART + "[0-9]{6}" + APART + "[0-9]{3})" + END + ")");
    private static final Pattern CARD = Pattern.compile(BEGIN + "(?=(6" + WITHIN + "2(?:" + WITHIN + "[0-9]){14}(?:(?:"
            + WITHIN + "[0-9]){3})?|62[0-9]{2}(?:" + APART + "[0-9]{4}){3}(?:" + APART + "[0-9]{3})?)" + END + ")");

    /** With or without +86; not a day of the last century and what follows it. */
    private static final Pattern MOBILE = Pattern.compile(BEGIN + "(?:(?:\\+|00)?86" + WITHIN + ")?"
            + "(?!19[0-9]{2}[ \\p{Pd}][01]?[0-9][ \\p{Pd}])1" + WITHIN + "[3-9](?:" + WITHIN + "[0-9]){9}" + END);
    /** With whatever signs between, as long as they fall where people pause. */
    private static final Pattern SPACED =
            Pattern.compile(BEGIN + "1[3-9][0-9]" + ANY + "[0-9]{4}" + ANY + "[0-9]{4}" + END);
    /** A digit by itself, and what parts it from the next such: told one by one digits are one number, and no list. */
    private static final Pattern SINGLE = Pattern.compile(BEGIN + "([0-9])" + END + ANY + "(?=[0-9x](?![0-9a-z]))");
    /** Two by two with one sign throughout: as where each other sign between them is one that nobody sees. */
    private static final Pattern PAIRS =
            Pattern.compile(BEGIN + "[0-9]{1,2}(?=(" + APART + "))(?!:)(?:\\1[0-9]{1,2}" + END + "){4,18}");

    private static final Pattern BETWEEN = Pattern.compile("[^0-9]");
    /** Landlines have their area code, else every number would be one. */
    private static final Pattern LANDLINE = Pattern.compile(
            BEGIN + "0(?:10|2[0-9]|[3-9][0-9]{2})" + WITHIN + "[2-8][0-9]{2,3}[ \\p{Pd}]?[0-9]{4}" + END);
    /** Of China's passports; elsewhere only where the text speaks of one. */
    private static final Pattern PASSPORT = Pattern.compile("(?<![a-z0-9])(?:[eg](?!20[0-9]{2}[01][0-9][0-3])[0-9]{8}"
            + "|e[a-hj-np-z][0-9]{7})(?![a-z0-9])"
            + "|(?:护照|通行证|回乡证|passport).{0,10}?[a-z]{1,2}" + WITHIN + "[0-9](?:" + WITHIN + "[0-9]){6,9}" + END);

    /** Of the shortest number there is, a passport's. */
    private static final int FEWEST_DIGITS = 7;

    private PersonalNumbers() {}

    static boolean standIn(String text) {
        String plain = OWN.matcher(Plain.of(text)).replaceAll("#");
        return Stream.of(plain, Plain.withNumerals(plain))
                .filter(PersonalNumbers::hasDigits)
                .flatMap(read -> Stream.of(read, singlesTogether(read), pairsTogether(read)))
                .distinct()
                .anyMatch(PersonalNumbers::found);
    }

    /** Nearly all that is typed has too few for any number, and is searched no further. */
    private static boolean hasDigits(String plain) {
        int digits = 0;
        for (int at = 0; at < plain.length() && digits < FEWEST_DIGITS; at++) {
            char one = plain.charAt(at);
            digits += one >= '0' && one <= '9' ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    private static String singlesTogether(String plain) {
        return SINGLE.matcher(plain).replaceAll("$1");
    }

    private static String pairsTogether(String plain) {
        return PAIRS.matcher(plain)
                .replaceAll(pairs -> BETWEEN.matcher(pairs.group()).replaceAll(""));
    }

    private static boolean found(String plain) {
        return Stream.of(MOBILE, SPACED, LANDLINE, PASSPORT)
                        .anyMatch(pattern -> pattern.matcher(plain).find())
                || numbers(EIGHTEEN, plain).anyMatch(ResidentNumber::isOne)
                || numbers(FIFTEEN, plain).anyMatch(ResidentNumber::isOldOne)
                || numbers(CARD, plain).anyMatch(PersonalNumbers::checks);
    }

    private static Stream<String> numbers(Pattern pattern, String plain) {
        return pattern.matcher(plain).results().map(PersonalNumbers::number);
    }

    private static String number(MatchResult found) {
        String digits = found.group(1) == null ? found.group(found.groupCount()) : found.group(1);
        return digits.replaceAll("[^0-9x]", "").toUpperCase(Locale.ROOT);
    }

    /** By Luhn. */
    private static boolean checks(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}

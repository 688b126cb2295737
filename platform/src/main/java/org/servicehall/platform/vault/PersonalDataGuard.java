package org.servicehall.platform.vault;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/**
 * Refuses free texts of staff that hold what looks like an id number or a phone number: such texts stand in events, and
 * personal data never does (rule R3).
 */
public final class PersonalDataGuard {
    private static final String GAP = "[\\s\\p{Z}\\-.·/]{0,3}";
    /** Eighteen characters of a resident id number or the fifteen digits of the old kind, also written in groups. */
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9])[1-9](?:" + GAP + "[0-9]){16}" + GAP
            + "[0-9Xx](?![0-9])" + "|(?<![0-9])[1-9](?:" + GAP + "[0-9]){14}(?![0-9])");
    /** Mobile numbers, with or without +86. Landlines need their area code, else every number would be one. */
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86" + GAP + ")?1[3-9](?:" + GAP
            + "[0-9]){9}(?![0-9])" + "|(?<![0-9])0[1-9][0-9]{1,2}[\\s\\-—)）]{1,2}[0-9]{7,8}(?![0-9])");

    /** Numbers of applications and cases: eighteen digits too, and no secret. */
    private static final Pattern OWN_NUMBER = Pattern.compile("(?<![0-9])[0-9]{6}-20[0-9]{6}-[0-9]{4}(?![0-9])");

    private PersonalDataGuard() {}

    /**
     * @param field the request's field that holds the text, for the answer
     * @throws Refusal {@code personal-data-in-text}, 422
     */
    public static void check(String field, @Nullable String text) {
        if (text != null && isSuspicious(text)) {
            throw Refusal.unprocessable("personal-data-in-text", "R3", field);
        }
    }

    /** Whether an id number or phone number seems to stand in the text, also in full-width digits, and among blanks and signs nobody sees. */
    public static boolean isSuspicious(String text) {
        String narrow = OWN_NUMBER.matcher(narrow(text)).replaceAll("#");
        return ID_NUMBER.matcher(narrow).find() || PHONE.matcher(narrow).find();
    }

    private static String narrow(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

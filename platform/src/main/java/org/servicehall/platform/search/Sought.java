package org.servicehall.platform.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicehall.platform.vault.ResidentNumber;

/**
 * What somebody typed into the one box: the number of a thing or how it begins, or else what tells a person.
 *
 * @param text without the blanks around it
 */
public record Sought(String text) {
    /** In characters. */
    public static final int LONGEST = 60;

    /** More digits in a row than a day has are the rest of an identity number, written with a dash. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-(?![0-9]{9,11}[0-9Xx]?$)[0-9A-Za-z.-]*");

    /** Of what a number is, behind the hall's six digits: {@code TS} of a complaint. */
    private static final Pattern LETTERS = Pattern.compile("[0-9]{6}-([A-Z]*).*");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,19}");

    public Sought {
        text = text.strip();
    }

    /** The number of a thing, as {@code 330106-20261123-0007}, or how it begins; empty where a person is sought. */
    public Optional<String> number() {
        return Optional.of(text).filter(typed -> NUMBER.matcher(typed).matches());
    }

    /**
     * The letters that tell of what the number is, as {@code TS} of a complaint's; none in that of an application and its case, so that
     * nobody looks for it among what is numbered otherwise.
     *
     * @param no as {@link #number} gives it
     */
    public static String letters(String no) {
        Matcher parts = LETTERS.matcher(no);
        return parts.matches() ? parts.group(1) : "";
    }

    public Optional<String> idNumber() {
        return Optional.of(text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT)).filter(ResidentNumber::isOne);
    }

    public Optional<String> phone() {
        return number().isPresent() || idNumber().isPresent()
                ? Optional.empty()
                : Optional.of(text).filter(typed -> PHONE.matcher(typed).matches());
    }

    /** A name or its beginning: whatever is nothing else. */
    public Optional<String> name() {
        return number().isPresent() || idNumber().isPresent() || phone().isPresent()
                ? Optional.empty()
                : Optional.of(text);
    }
}

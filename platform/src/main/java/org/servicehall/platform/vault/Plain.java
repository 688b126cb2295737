package org.servicehall.platform.vault;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it is searched: what looks alike is alike, what nobody sees is gone, and a blank is one blank. */
final class Plain {
    private static final String NUMERALS = "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String THEIR_DIGITS = "0001234567891234567891";
    private static final Pattern BLANKS = Pattern.compile("[ \n]++");
    /** Letters by their category, and nothing to look at: they hold the place of a Korean sign. */
    private static final String FILLERS = "\u115f\u1160";

    private Plain() {}

    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        folded.codePoints().filter(Plain::isSeen).map(Plain::alike).forEach(plain::appendCodePoint);
        return BLANKS.matcher(plain).replaceAll(run -> run.group().contains("\n") ? "\n" : " ");
    }

    /** With digits where a plain text has numerals: 一三八 reads 138. */
    static String withNumerals(String plain) {
        StringBuilder digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            int numeral = NUMERALS.indexOf(plain.charAt(i));
            digits.append(numeral < 0 ? plain.charAt(i) : THEIR_DIGITS.charAt(numeral));
        }
        return digits.toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            case Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> FILLERS.indexOf(c) < 0;
        };
    }

    private static int alike(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.CONTROL -> c == '\t' ? ' ' : '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.OTHER_NUMBER, Character.LETTER_NUMBER -> digit(c);
            default -> c;
        };
    }

    /** Of what is a digit in a ring, and has no other form. */
    @SuppressWarnings("CharacterGetNumericValue") // asked of such alone: of letters it would be base 36
    private static int digit(int c) {
        int value = Character.getNumericValue(c);
        return value >= 0 && value <= 9 ? '0' + value : c;
    }
}

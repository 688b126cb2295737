package org.servicehall.platform.vault;

import java.text.Normalizer;
import java.util.Locale;

/** A text as it is searched: what looks alike is alike, what nobody sees is gone, and a blank is one blank. */
final class Plain {
    private static final String NUMERALS = "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺";
    private static final String THEIR_DIGITS = "0001234567891234567891";

    private Plain() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int last = -1;
        for (int c : folded.codePoints().filter(Plain::isSeen).map(Plain::alike).toArray()) {
            if (c != last || !isBlank(c)) {
                plain.appendCodePoint(c);
            }
            last = c;
        }
        return plain.toString();
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
            default -> true;
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
            default -> c;
        };
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n';
    }
}

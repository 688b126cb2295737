package org.servicehall.platform.text;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a text can't be recorded. What is recorded must read back as it was written and show what it holds (rule B9): a
 * character that no store keeps would be hashed as one text and read as another, and one that nobody sees, or that turns the
 * order of others round, would let a record say something else than it shows. What passes is recorded as it was typed.
 */
public enum TextFault {
    /** A control character other than tab and line ends, half of a surrogate pair, or a noncharacter. */
    UNWRITABLE("unwritable-character"),
    /** An embedding, override or isolate of writing direction. */
    DIRECTION("hidden-direction"),
    /** Characters, and none of them to be seen. Blanks and line ends alone are for each field to judge. */
    INVISIBLE("invisible-text"),
    /** More than {@value #MOST_MARKS} marks over each other on one letter. */
    MARKS("too-many-marks");

    /** A Tibetan stack with its vowels has seven at most in living use. */
    private static final int MOST_MARKS = 8;

    private final String code;

    TextFault(String code) {
        this.code = code;
    }

    /** The code of the fault of a field, and the end of its message's key. */
    public String code() {
        return code;
    }

    /** What is wrong with a text; null when it can be recorded. */
    public static @Nullable TextFault in(String text) {
        if (text.codePoints().anyMatch(TextFault::isUnwritable)) {
            return UNWRITABLE;
        }
        if (text.codePoints().anyMatch(TextFault::turnsDirection)) {
            return DIRECTION;
        }
        if (showsNothing(text)) {
            return INVISIBLE;
        }
        return marksInARow(text) > MOST_MARKS ? MARKS : null;
    }

    /** How many characters people count in it: 𠮷 is one. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static boolean isUnwritable(int character) {
        return Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || (character >= 0xFDD0 && character <= 0xFDEF)
                || (Character.isISOControl(character) && !isLineOrTab(character));
    }

    private static boolean isLineOrTab(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean showsNothing(String text) {
        return text.codePoints().anyMatch(character -> character > ' ')
                && text.codePoints().allMatch(TextFault::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            // letters and a sign that are drawn as nothing: Hangul fillers, the empty Braille cell
            default ->
                character == 0x115F
                        || character == 0x1160
                        || character == 0x2800
                        || character == 0x3164
                        || character == 0xFFA0;
        };
    }

    private static int marksInARow(String text) {
        int most = 0;
        int now = 0;
        for (int character : (Iterable<Integer>) text.codePoints()::iterator) {
            now = isMark(character) ? now + 1 : 0;
            most = Math.max(most, now);
        }
        return most;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return IntStream.of(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK)
                .anyMatch(mark -> mark == type);
    }
}

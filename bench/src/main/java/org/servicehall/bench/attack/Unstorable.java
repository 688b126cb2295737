package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text that the hall can't record as it is, and what it must say of it. Most of a bad text is a word that no answer has on
 * its own account: an answer with the word has given back what was sent.
 *
 * @param literal in the body, with its quotation marks, a character for each byte
 * @param status that it is refused with
 * @param faults of the field, one of which must be named; empty where nobody can say which field it is
 */
record Unstorable(String kind, String literal, int status, Set<String> faults) {
    static final String ECHO = "zqxjkvbecho";

    private static final int UNPROCESSABLE = 422;
    private static final int MALFORMED = 400;
    private static final Set<String> TOO_LONG = Set.of("size", "pattern");
    private static final int LONG = 300;

    /** Every fault that a text field can have. */
    static final Set<String> FAULTS =
            Set.of("unwritable-character", "hidden-direction", "invisible-text", "too-many-marks", "size", "pattern");

    private static final List<Unstorable> EVERYWHERE = List.of(
            unwritable("a high half of a pair", "\\ud842"),
            unwritable("a low half of a pair", "\\udc00"),
            unwritable("a pair the wrong way round", "\\udfb7\\ud842"),
            unwritable("U+0000", "\\u0000"),
            unwritable("an escape", "\\u001b"),
            unwritable("a delete", "\\u007f"),
            unwritable("a control of the second set", "\\u0085"),
            unwritable("a noncharacter", "\\ufdd0"),
            unwritable("a noncharacter of plane 1", "\\ud83f\\udffe"),
            escaped("an override of direction", "\\u202e", "hidden-direction"),
            escaped("an isolate of direction", "\\u2066", "hidden-direction"),
            escaped("nine marks on a letter", "\\u0301".repeat(9), "too-many-marks"),
            new Unstorable("nothing to be seen", quoted("\\u200b\\u200b"), UNPROCESSABLE, Set.of("invisible-text")),
            raw("a raw U+0000", 0),
            raw("a raw escape", 0x1B),
            raw("half a character in UTF-8", 0xE4, 0xB8),
            raw("a byte that begins nothing", 0xFF),
            raw("U+0000 in two bytes", 0xC0, 0x80),
            raw("a letter in two bytes", 0xC1, 0xA1),
            raw("half a pair in UTF-8", 0xED, 0xA1, 0x82),
            raw("beyond the last character", 0xF5, 0x80, 0x80, 0x80));

    /** What can't be in this field: the same everywhere, and one character more than it takes. */
    static Stream<Unstorable> in(ValidBody.Text text) {
        int length = text.longest() > 0 ? text.longest() + 1 : LONG;
        String word = (text.pattern().startsWith("[A-Z]") ? "Z" : "z").repeat(length);
        String shown = length > ECHO.length() && text.pattern().isEmpty() ? ECHO + word.substring(ECHO.length()) : word;
        return Stream.concat(
                EVERYWHERE.stream(),
                Stream.of(new Unstorable("more than it takes", quoted(shown), UNPROCESSABLE, TOO_LONG)));
    }

    byte[] bytes() {
        return literal.getBytes(ISO_8859_1);
    }

    /** Refused for what it is, by the code of this fault at this field, and without giving it back. */
    boolean isRefusedBy(Api.Answer answer, ValidBody.Text text) {
        return answer.status() == status
                && answer.code().equals(status == MALFORMED ? "malformed" : "invalid")
                && (faults.isEmpty() || names(answer, text))
                && !answer.text().contains(ECHO);
    }

    private boolean names(Api.Answer answer, ValidBody.Text text) {
        return answer.body()
                .path("errors")
                .valueStream()
                .anyMatch(error -> error.path("field").asString("").equals(text.field())
                        && faults.contains(error.path("code").asString("")));
    }

    private static Unstorable unwritable(String kind, String escapes) {
        return escaped(kind, escapes, "unwritable-character");
    }

    private static Unstorable escaped(String kind, String escapes, String fault) {
        return new Unstorable(kind, quoted(ECHO + escapes + "x"), UNPROCESSABLE, Set.of(fault));
    }

    /** Bytes that are no JSON, or no text at all. */
    private static Unstorable raw(String kind, int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int each : bytes) {
            text.append((char) each);
        }
        return new Unstorable(kind, quoted(ECHO + text + "x"), MALFORMED, Set.of());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}

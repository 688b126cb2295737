package org.servicehall.platform.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.letter.Letters.Kept;
import org.servicehall.platform.vault.PersonalDataGuard;

/** Shows people the beginning of a record: events hold no personal data, but what strangers send may hold anything (R3). */
final class LetterText {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_HEX = 256;
    private static final int LONGEST_HEADER = 200;
    private static final int MOST_HEADERS = 50;
    private static final String WITHHELD = "***";
    private static final Set<Kind> OF_STRANGERS = Set.of(Kind.STRAY, Kind.UNREADABLE, Kind.NEWER);

    private LetterText() {}

    static LetterOps.Opened open(LetterOps.Item letter, ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (headers.size() < MOST_HEADERS) {
                headers.put(
                        guarded(cut(header.key(), LONGEST_HEADER)),
                        header.value() == null ? "" : shown(header.value(), LONGEST_HEADER));
            }
        }
        byte[] value = record.value();
        if (value == null) {
            return new LetterOps.Opened(letter, headers, "", "");
        }
        String text = text(value);
        return text == null
                ? new LetterOps.Opened(letter, headers, "", hex(value, LONGEST_HEX))
                : new LetterOps.Opened(letter, headers, guarded(cut(text, LONGEST_TEXT)), "");
    }

    private static String shown(byte[] value, int longest) {
        String text = text(value);
        return text == null ? hex(value, longest / 2) : guarded(cut(text, longest));
    }

    /** What is told of a letter in lists: its stream and cause are a stranger's words where it is no event of ours. */
    static String told(Kept letter, String text) {
        Kind kind = letter.dropped() == null ? letter.kind() : letter.dropped().was();
        return OF_STRANGERS.contains(kind) ? guarded(text) : text;
    }

    private static String guarded(String text) {
        return PersonalDataGuard.isSuspicious(text) ? WITHHELD : text;
    }

    private static @Nullable String text(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            return text.chars().allMatch(LetterText::isPlain) ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isPlain(int character) {
        return !Character.isISOControl(character) || Character.isWhitespace(character);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String hex(byte[] value, int longest) {
        byte[] beginning = Arrays.copyOf(value, Math.min(value.length, longest));
        return PersonalDataGuard.isSuspicious(new String(beginning, StandardCharsets.ISO_8859_1))
                ? WITHHELD
                : HexFormat.of().formatHex(beginning);
    }
}

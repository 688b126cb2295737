package org.servicehall.accountability.ledger;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains entries (rule B9): SHA-256 over the entry's canonical form, as {@code docs/ledger-format.md} tells
 * it to whoever verifies with a program of their own.
 *
 * <p>The form is every field but the hash itself, in the order of {@link LedgerEntry}, joined without anything between. A
 * field is its length in UTF-8 bytes in decimal digits, a colon, and its text; a remark that is absent is {@code -:}. So no
 * two different entries share a form. Numbers are decimal digits. Instants are ISO-8601 in UTC just as the export writes
 * them. The evidence is one field whose text is the count of the ids followed by each as a comma, its length, a colon and
 * itself. Whose rights were used stands between who entered it and the hash before, and only where they were another's: one
 * field more, so that this form is no other's either, and what was hashed before there were deputies keeps its hash.
 */
public final class LedgerHash {
    /** Stands where the first entry of a book has no predecessor. */
    public static final String GENESIS = "0".repeat(64);

    private static final int FIELDS = 17;
    private static final byte[] ABSENT = {'-', ':'};

    private LedgerHash() {}

    /** Whether the entry's hash is that of its content; a text that has no UTF-8 has no hash. */
    public static boolean fits(LedgerEntry entry) {
        try {
            return of(entry).equals(entry.hash());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException when one of the texts has no UTF-8: it could be read back as another */
    public static String of(LedgerEntry entry) {
        var digest = sha256();
        for (var field : fields(entry)) {
            add(digest, field);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<@Nullable String> fields(LedgerEntry entry) {
        List<@Nullable String> fields = new ArrayList<>(FIELDS);
        Collections.addAll(
                fields,
                entry.hall(),
                Long.toString(entry.number()),
                entry.source(),
                Long.toString(entry.answers()),
                entry.state().name(),
                entry.rule(),
                entry.fault(),
                entry.subject(),
                entry.person(),
                entry.window(),
                listForm(entry.evidence()),
                entry.occurredAt().toString(),
                entry.enteredAt().toString(),
                entry.remark(),
                entry.by());
        if (entry.standsInFor() != null) {
            fields.add(entry.standsInFor());
        }
        fields.add(entry.previousHash());
        return fields;
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update(ABSENT);
            return;
        }
        var bytes = utf8(field);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static byte[] utf8(String text) {
        return hasSurrogates(text) ? encoded(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encoded(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a character in a text of an entry", e);
        }
    }

    private static String listForm(List<String> elements) {
        var form = new StringBuilder().append(elements.size());
        for (String element : elements) {
            form.append(',').append(utf8(element).length).append(':').append(element);
        }
        return form.toString();
    }

    /** The JDK's own: verifying offline runs from jars without the platform. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.servicehall.accountability.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash that chains entries (rule B9): SHA-256 over the entry's fields, its own hash left out, in the order of
 * {@link LedgerEntry}. Each field is written as its length in UTF-8 bytes, a colon and its text, so that no two different
 * entries share a form; a list is the count of its elements followed by them. Instants are ISO-8601 in UTC.
 */
public final class LedgerHash {
    /** Stands where the first entry of a book has no predecessor. */
    public static final String GENESIS = "0".repeat(64);

    private LedgerHash() {}

    public static String of(LedgerEntry entry) {
        var digest = sha256();
        for (String field : fields(entry)) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> fields(LedgerEntry entry) {
        return List.of(
                entry.hall(),
                Long.toString(entry.number()),
                entry.source(),
                entry.rule(),
                entry.fault().name(),
                entry.subject(),
                entry.person(),
                entry.window(),
                listForm(entry.evidence()),
                entry.occurredAt().toString(),
                entry.enteredAt().toString(),
                entry.state().name(),
                entry.previousHash());
    }

    private static String listForm(List<String> elements) {
        var form = new StringBuilder().append(elements.size());
        for (String element : elements) {
            form.append(',')
                    .append(element.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(element);
        }
        return form.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.servicehall.accountability.ledger.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.servicehall.accountability.ledger.LedgerHash;

/**
 * A signed statement of how far a hall's book reaches (rule B9).
 *
 * @param entries how many entries it covers
 * @param headHash hash of the last of them; {@link LedgerHash#GENESIS} for an empty book
 * @param keyId which key signed it, see {@link CheckpointKey#id}
 * @param signature Ed25519 over {@link #signedForm}, Base64
 */
public record Checkpoint(String hall, long entries, String headHash, Instant signedAt, String keyId, String signature) {

    /** The bytes that are signed: one line a field, under a first line that says what they are. */
    static byte[] signedForm(String hall, long entries, String headHash, Instant signedAt) {
        return "service-hall ledger checkpoint v1\n%s\n%d\n%s\n%s\n"
                .formatted(hall, entries, headHash, signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signedForm() {
        return signedForm(hall, entries, headHash, signedAt);
    }
}

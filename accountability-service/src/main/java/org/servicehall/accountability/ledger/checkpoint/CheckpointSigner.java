package org.servicehall.accountability.ledger.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import org.servicehall.accountability.ledger.LedgerBook;

/** Signs how far a book reaches, with the key the hall keeps outside its database (rule B9). */
public final class CheckpointSigner {
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    /** @throws IllegalArgumentException when the keys are not a pair: what they sign nobody could verify */
    public CheckpointSigner(PrivateKey privateKey, PublicKey publicKey) {
        byte[] probe = CheckpointKey.id(publicKey).getBytes(StandardCharsets.US_ASCII);
        if (!CheckpointKey.verifies(publicKey, probe, CheckpointKey.sign(privateKey, probe))) {
            throw new IllegalArgumentException(
                    "hall.ledger.verification-key does not belong to hall.ledger.signing-key");
        }
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public Checkpoint sign(String hall, LedgerBook.Head head, Instant signedAt) {
        var form = Checkpoint.signedForm(hall, head.number(), head.hash(), signedAt);
        return new Checkpoint(
                hall,
                head.number(),
                head.hash(),
                signedAt,
                CheckpointKey.id(publicKey),
                CheckpointKey.sign(privateKey, form));
    }

    public PublicKey publicKey() {
        return publicKey;
    }
}

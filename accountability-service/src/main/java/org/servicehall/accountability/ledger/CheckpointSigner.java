package org.servicehall.accountability.ledger;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;

/** Signs how far a book reaches, with the key the hall keeps outside its database (rule B9). */
public final class CheckpointSigner {
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    public CheckpointSigner(PrivateKey privateKey, PublicKey publicKey) {
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

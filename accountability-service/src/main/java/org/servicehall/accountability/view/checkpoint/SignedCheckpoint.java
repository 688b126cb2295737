package org.servicehall.accountability.view.checkpoint;

import java.time.Instant;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;

/** A checkpoint as it was published. */
public record SignedCheckpoint(
        String eventId, String hall, long entries, String headHash, Instant signedAt, String keyId, String signature) {
    static SignedCheckpoint of(String eventId, CheckpointSigned signed) {
        return new SignedCheckpoint(
                eventId,
                signed.hall(),
                signed.entries(),
                signed.headHash(),
                signed.signedAt(),
                signed.keyId(),
                signed.signature());
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(hall, entries, headHash, signedAt, keyId, signature);
    }
}

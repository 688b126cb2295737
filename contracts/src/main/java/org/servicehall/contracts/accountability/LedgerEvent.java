package org.servicehall.contracts.accountability;

import java.time.Instant;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;

/** What the ledger 问责台账 tells the world (rule B9); topic {@code hall.accountability}. */
public sealed interface LedgerEvent {
    String NAMESPACE = "org.servicehall.ledger";
    String STREAM = "LedgerCheckpoints";

    /**
     * A signed statement of how far the book reaches. The stream's id is hall and day ({@code 330106-20261123}), so that
     * streams stay bounded.
     *
     * @param entries number of entries the statement covers
     * @param headHash hash of the last of them, hex
     * @param keyId id of the Ed25519 public key that verifies {@code signature}
     * @param signature Base64 of the signature over the checkpoint's canonical form
     */
    @Event(namespace = NAMESPACE, name = "checkpoint-signed", version = "1")
    record CheckpointSigned(
            @EventTag(key = STREAM) String book,
            String hall,
            long entries,
            String headHash,
            Instant signedAt,
            String keyId,
            String signature)
            implements LedgerEvent {}
}

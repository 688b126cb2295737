package org.servicehall.accountability.ledger.checkpoint;

import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public keys that checkpoints were signed with: the current one and, after a change of keys, the former ones. */
public final class VerificationKeys {
    private final Map<String, PublicKey> byId = new LinkedHashMap<>();

    public VerificationKeys(List<PublicKey> keys) {
        keys.forEach(key -> byId.put(CheckpointKey.id(key), key));
    }

    /**
     * @param text Base64 of each key's X.509 form, the current one first, separated by line breaks or commas
     * @throws IllegalArgumentException when one of them is no Ed25519 public key, or there is none
     */
    public static VerificationKeys read(String text) {
        return new VerificationKeys(List.of(text.strip().split("[\\s,]+")).stream()
                .map(CheckpointKey::publicKey)
                .toList());
    }

    /** The key that signs now. */
    public PublicKey current() {
        return byId.values().iterator().next();
    }

    /** As {@link #read} takes them: a line each, the current one first. */
    public String text() {
        return byId.values().stream()
                .map(key -> Base64.getEncoder().encodeToString(key.getEncoded()) + "\n")
                .collect(Collectors.joining());
    }

    /** Whether the checkpoint is signed by the key it names, and that is one of these. */
    public boolean verify(Checkpoint checkpoint) {
        var key = byId.get(checkpoint.keyId());
        return key != null && CheckpointKey.verifies(key, checkpoint.signedForm(), checkpoint.signature());
    }
}

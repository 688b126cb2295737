package org.servicehall.accountability.api;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The key pair that the service under test signs with. */
public final class LedgerKeys {
    private static final KeyPair KEYS = make();

    private LedgerKeys() {}

    static void register(DynamicPropertyRegistry registry, Path checkpoints) {
        registry.add("hall.ledger.signing-key", () -> base64(KEYS.getPrivate().getEncoded()));
        registry.add("hall.ledger.verification-key", LedgerKeys::publicKey);
        registry.add("hall.ledger.checkpoint-directory", checkpoints::toString);
    }

    public static String publicKey() {
        return base64(KEYS.getPublic().getEncoded());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }
}

package org.servicehall.accountability.ledger.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.servicehall.accountability.ledger.LedgerHash;

/** Ed25519 keys of checkpoints, as Base64 of their standard encodings (PKCS #8 private, X.509 public). */
public final class CheckpointKey {
    private static final String ALGORITHM = "Ed25519";

    private CheckpointKey() {}

    /** @throws IllegalArgumentException when the text is no Ed25519 private key */
    public static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key in Base64 of PKCS #8", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no Ed25519 public key */
    public static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key in Base64 of X.509", e);
        }
    }

    /** First 16 hex digits of the public key's SHA-256: enough to tell keys apart. */
    public static String id(PublicKey key) {
        return HexFormat.of().formatHex(LedgerHash.sha256().digest(key.getEncoded()), 0, 8);
    }

    static String sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with the configured ledger key", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, String base64Signature) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(base64Signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

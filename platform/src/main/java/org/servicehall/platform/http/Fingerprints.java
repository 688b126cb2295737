package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.hash.Sha256;

/**
 * Digests of whole requests, by which a repeated idempotency key is judged. They are kept beside events for good, and a body
 * may be one id number alone: who has the store and not the vault's key can't tell it from all others by trying them (R3).
 */
final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String KIND = "fingerprint|";

    private final @Nullable SecretKeySpec key;

    /** @param base64Key of the vault's index; empty where a service takes no personal data */
    Fingerprints(String base64Key) {
        byte[] bytes = Base64.getMimeDecoder().decode(base64Key);
        this.key = bytes.length == 0 ? null : new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Of the request's first line; the body is to follow. */
    static MessageDigest begin(HttpServletRequest request) {
        MessageDigest digest = Sha256.digest();
        String line = request.getMethod() + " " + request.getRequestURI() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    String of(MessageDigest whole) {
        String plain = Sha256.hex(whole);
        return key == null ? plain : keyed(plain, key);
    }

    private static String keyed(String plain, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((KIND + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}

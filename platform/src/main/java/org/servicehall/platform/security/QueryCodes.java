package org.servicehall.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.servicehall.platform.hash.Sha256;

/**
 * The code a resident gets with a number and shows to see its progress. It follows from the number by a secret, so a
 * retried request gives the same code; events carry its hash only.
 */
public final class QueryCodes {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int LEAST_SECRET = 16;

    private final SecretKeySpec key;

    /** @param secret setting {@code hall.query-code-key}, at least 16 bytes */
    public QueryCodes(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_SECRET) {
            throw new IllegalArgumentException(
                    "hall.query-code-key needs at least 16 characters; make one with: openssl" + " rand -base64 32");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The code for a number, as printed: {@code 7K3M-Q2XD}. */
    public String codeFor(String number) {
        byte[] mac = mac(number);
        StringBuilder code = new StringBuilder();
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = (bits << 8) | (mac[i] & 0xff);
        }
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(CROCKFORD.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** What events and views keep: {@link #hash(String, String)} of the number's own code. */
    public String hashFor(String number) {
        return hash(number, codeFor(number));
    }

    /** Hex SHA-256 of number, colon and normalised code. Views compare by it and need no secret. */
    public static String hash(String number, String code) {
        return Sha256.hex(number + ":" + normalise(code));
    }

    /** Whether the code shown is the number's, compared in constant time. */
    public static boolean matches(String number, String shown, String hash) {
        return MessageDigest.isEqual(
                hash(number, shown).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** People write O for 0, I or L for 1, small letters, spaces and dashes. */
    private static String normalise(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private byte[] mac(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}

package org.servicehall.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code a resident gets with a number and shows to see its progress. It follows from the number by a secret, so a
 * retried request gives the same code and nothing has to keep it: neither events nor views carry anything of it, since
 * forty bits are found from any hash that has no key.
 */
public final class QueryCodes {
    /** In which a request shows it: an address would stand in the logs of every proxy on its way. */
    public static final String HEADER = "Query-Code";

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int LONGEST_AS_WRITTEN = 20;
    private static final int LEAST_SECRET = 16;

    /** Keyed once; each code is made by a copy of it. */
    private final Mac keyed;

    /** @param secret setting {@code hall.query-code-key}, at least 16 bytes */
    public QueryCodes(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_SECRET) {
            throw new IllegalArgumentException(
                    "hall.query-code-key needs at least 16 characters; make one with: openssl" + " rand -base64 32");
        }
        this.keyed = keyed(bytes);
    }

    private static Mac keyed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
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

    /** Whether the code shown is the number's, compared in constant time. One too long to be written by anybody is none. */
    public boolean opens(String number, String shown) {
        return shown.length() <= LONGEST_AS_WRITTEN
                && MessageDigest.isEqual(bytes(normalise(shown)), bytes(normalise(codeFor(number))));
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
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
            return ((Mac) keyed.clone()).doFinal(number.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HmacSHA256 can be copied", e);
        }
    }
}

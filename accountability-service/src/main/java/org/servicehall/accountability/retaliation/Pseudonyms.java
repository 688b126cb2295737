package org.servicehall.accountability.retaliation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in the database in place of what would tell a reporter: keyed hashes, another one for each purpose, so that
 * no two collections join without the secret (rule B7, ADR 0006).
 */
public final class Pseudonyms {
    private final SecretKeySpec key;

    /** @param secret setting {@code hall.query-code-key} */
    public Pseudonyms(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** Under what a reporter's data is kept: the same for all complaints of one person, and nobody's reference elsewhere. */
    public String reporter(String personRef) {
        return "P-" + hash("complaint-reporter", personRef);
    }

    /** Under what the watch remembers who applied for a case. */
    String applicant(String personRef) {
        return hash("case-applicant", personRef);
    }

    /** Under what the key of a reporter's request is kept. */
    public String requestKey(String key) {
        return hash("request-key", key);
    }

    private String hash(String purpose, String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((purpose + ":" + of).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}

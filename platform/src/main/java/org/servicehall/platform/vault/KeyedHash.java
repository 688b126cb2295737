package org.servicehall.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns id numbers and phones into what can be looked up but not turned back, not even by trying all of them, without
 * the key. One hall's hashes say nothing to another.
 */
final class KeyedHash {
    private static final int LEAST_KEY_BYTES = 32;

    /** Letters: a surname alone is half the town's. */
    private static final int SHORTEST_BEGINNING = 2;
    /** What somebody types beyond tells little more. */
    private static final int LONGEST_BEGINNING = 12;

    private static final Pattern SIGNS = Pattern.compile("[\\s().-]");
    private static final Pattern OF_CHINA = Pattern.compile("^(?:\\+|00)?86(?=1[0-9]{10}$)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Ready for a text; each takes a copy, which is cheaper than to look for an algorithm and give it the key. */
    private final Mac ready;

    KeyedHash(String base64Key) {
        byte[] bytes = Base64.getMimeDecoder().decode(base64Key);
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("hall.vault.index-key needs at least 32 bytes in Base64");
        }
        this.ready = ready(bytes);
    }

    private static Mac ready(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    String ofIdNumber(String hall, String idNumber) {
        return hash("idNumber", hall, normalised(idNumber));
    }

    String ofPhone(String hall, String phone) {
        return hash("phone", hall, bare(phone));
    }

    String ofEmail(String hall, String email) {
        return hash("email", hall, email.strip().toLowerCase(Locale.ROOT));
    }

    /** Another one for each number that the phone was given with. */
    String ofPhoneAt(String number, String phone) {
        return hash("phoneAt", number, bare(phone));
    }

    String ofPerson(String hall, String idNumber) {
        return hash("person", hall, normalised(idNumber));
    }

    String ofUnknownPerson(String hall, String document) {
        return hash("document", hall, document);
    }

    private static String bare(String phone) {
        return OF_CHINA.matcher(normalised(phone)).replaceFirst("");
    }

    /** Compares with nothing but the same name beside the same phone. */
    String ofName(String phoneHash, String name) {
        return hash("name", phoneHash, name.strip());
    }

    /** One for each beginning of the name by which it is found, the whole of it included. */
    List<String> ofBeginnings(VaultKind kind, String hall, String name) {
        String letters = letters(name);
        int longest = Math.min(letters.codePointCount(0, letters.length()), LONGEST_BEGINNING);
        return IntStream.rangeClosed(SHORTEST_BEGINNING, longest)
                .mapToObj(end ->
                        hash("begins " + kind.name(), hall, letters.substring(0, letters.offsetByCodePoints(0, end))))
                .toList();
    }

    /** Empty where it is too short to tell anybody. */
    Optional<String> ofBeginning(VaultKind kind, String hall, String typed) {
        List<String> all = ofBeginnings(kind, hall, typed);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** However it is set apart or its letters are written. */
    private static String letters(String name) {
        return NO_LETTERS.matcher(Plain.of(name)).replaceAll("");
    }

    /** Who gives a phone and a name, and no id number. */
    String ofContact(String phoneHash, String nameHash) {
        return hash("contact", phoneHash, nameHash);
    }

    /** Another one for each number that the content was handed in with. */
    String ofContent(String number, String sha256) {
        return hash("content", number, sha256);
    }

    String ofErasure(String order) {
        return hash("erasure", "", order);
    }

    private static String normalised(String text) {
        return SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private String hash(String kind, String hall, String value) {
        byte[] hash = copy().doFinal((kind + "|" + hall + "|" + value).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private Mac copy() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own Mac can be copied", e);
        }
    }
}

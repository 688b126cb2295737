package org.servicehall.gateway.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A short text that a browser keeps for this gateway until it ends: it can't be read, changed or prolonged there. The key
 * is made at start and lives in memory alone (ADR 17).
 */
public final class SealedCookie {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String name;
    private final boolean secure;
    private final Duration life;
    private final InstantSource machine;
    private final SecretKey key = newKey();
    private final SecureRandom random = new SecureRandom();

    public SealedCookie(String name, boolean secure, Duration life, InstantSource machine) {
        this.name = name;
        this.secure = secure;
        this.life = life;
        this.machine = machine;
    }

    public void put(HttpServletResponse response, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] dated = ByteBuffer.allocate(Long.BYTES + plain.length)
                .putLong(machine.instant().plus(life).toEpochMilli())
                .put(plain)
                .array();
        send(response, Base64.getUrlEncoder().withoutPadding().encodeToString(seal(dated)), life);
    }

    /** Empty when there is none, it has ended, or this gateway has not made it. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return textOf(ByteBuffer.wrap(open(Base64.getUrlDecoder().decode(cookie.getValue()))));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    public void remove(HttpServletResponse response) {
        send(response, "", Duration.ZERO);
    }

    private Optional<String> textOf(ByteBuffer dated) {
        boolean ended = !machine.instant().isBefore(Instant.ofEpochMilli(dated.getLong()));
        return ended
                ? Optional.empty()
                : Optional.of(StandardCharsets.UTF_8.decode(dated).toString());
    }

    /** Lax: the way back from the issuer begins on another site. */
    private void send(HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private byte[] seal(byte[] dated) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(dated);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    private byte[] open(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalArgumentException("too short to be sealed");
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }
}

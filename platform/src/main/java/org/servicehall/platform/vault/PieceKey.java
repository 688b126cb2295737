package org.servicehall.platform.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.servicehall.contracts.Refusal;

/**
 * A person's key for one number, while one file is taken in or given out: fetched once for all its pieces, and never made for
 * somebody erased. A piece opens under the file's id and its own place alone.
 */
final class PieceKey {
    private final Aead key;
    private final String file;

    private PieceKey(Aead key, String file) {
        this.key = key;
        this.file = file;
    }

    static Optional<PieceKey> of(DataKeys keys, String person, String file) {
        return keys.existing(person, VaultId.known(file)).map(key -> new PieceKey(key, file));
    }

    byte[] seal(int place, byte[] piece) {
        try {
            return key.encrypt(piece, boundTo(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a piece of " + file, e);
        }
    }

    /** @throws Refusal {@code personal-data-erased}: another key sealed it, as where somebody erased came again */
    byte[] open(int place, byte[] sealed) {
        try {
            return key.decrypt(sealed, boundTo(place));
        } catch (GeneralSecurityException e) {
            throw erased(file);
        }
    }

    static Refusal erased(String file) {
        return Refusal.notFound("personal-data-erased", VaultId.known(file));
    }

    private byte[] boundTo(int place) {
        return (file + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}

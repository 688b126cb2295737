package org.servicehall.platform.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.servicehall.contracts.Refusal;

/**
 * A person's key for one number, while one file is taken in or given out: fetched once for all its pieces, and never made for
 * somebody erased. A piece opens under the file's id and its own place alone.
 */
final class PieceKey {
    private final List<Aead> keys;
    private final String file;

    private PieceKey(List<Aead> keys, String file) {
        this.keys = keys;
        this.file = file;
    }

    static Optional<PieceKey> of(DataKeys dataKeys, String person, String file) {
        List<Aead> keys = dataKeys.existing(person, VaultId.known(file));
        return keys.isEmpty() ? Optional.empty() : Optional.of(new PieceKey(keys, file));
    }

    byte[] seal(int place, byte[] piece) {
        try {
            return keys.getFirst().encrypt(piece, boundTo(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a piece of " + file, e);
        }
    }

    /** @throws DamagedFile when no key that is there opens it: the piece is not what was sealed in its place */
    byte[] open(int place, byte[] sealed) throws DamagedFile {
        return keys.stream()
                .flatMap(key -> openedBy(key, place, sealed).stream())
                .findFirst()
                .orElseThrow(() -> new DamagedFile("piece " + place + " of " + file + " does not open"));
    }

    private Optional<byte[]> openedBy(Aead key, int place, byte[] sealed) {
        try {
            return Optional.of(key.decrypt(sealed, boundTo(place)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static Refusal erased(String file) {
        return Refusal.notFound("personal-data-erased", VaultId.known(file));
    }

    private byte[] boundTo(int place) {
        return (file + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}

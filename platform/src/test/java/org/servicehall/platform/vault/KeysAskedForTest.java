package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key is unwrapped once for a piece of work, and for each piece anew: erased is erased (ADR 57, 77). */
@Tag("R3")
class KeysAskedForTest {
    private static final String ID = "P-1/330106-20261123-0007";

    private int unwrapped;

    @Test
    void oneWorkUnwrapsAKeyOnce() {
        KeysAskedFor.during(() -> {
            assertThat(key()).isSameAs(key());
            return null;
        });
        assertThat(unwrapped).isEqualTo(1);
    }

    @Test
    void nothingOfItIsLeftForTheNext() {
        KeysAskedFor.during(this::key);
        KeysAskedFor.during(this::key);
        key();
        assertThat(unwrapped).isEqualTo(3);
    }

    @Test
    void oneThatIsForgottenIsUnwrappedAnew() {
        KeysAskedFor.during(() -> {
            key();
            KeysAskedFor.forget(ID);
            return key();
        });
        assertThat(unwrapped).isEqualTo(2);
    }

    private Aead key() {
        return KeysAskedFor.unwrapped(ID, () -> {
            unwrapped++;
            return new Nothing();
        });
    }

    private static final class Nothing implements Aead {
        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            throw new UnsupportedOperationException();
        }
    }
}

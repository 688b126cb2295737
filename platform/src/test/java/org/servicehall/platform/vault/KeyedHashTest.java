package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R3")
class KeyedHashTest {
    private static final VaultKind KIND = Kept.PERSON;
    private static final String HALL = "330106";

    private final KeyedHash hashes = new KeyedHash(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void aNameIsFoundByItsBeginnings() {
        assertThat(hashes.ofBeginnings(KIND, HALL, "欧阳建国")).hasSize(3);
        assertThat(hashes.ofBeginning(KIND, HALL, "欧阳"))
                .contains(hashes.ofBeginnings(KIND, HALL, "欧阳建国").getFirst());
        assertThat(hashes.ofBeginning(KIND, HALL, "欧")).isEmpty();
    }

    @Test
    void aRareCharacterIsOneLetter() {
        assertThat(hashes.ofBeginning(KIND, HALL, "𠮷")).isEmpty();
        assertThat(hashes.ofBeginnings(KIND, HALL, "王𠮷明"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(hashes.ofBeginnings(KIND, HALL, "王𠮾"));
        assertThat(List.copyOf(hashes.ofBeginnings(KIND, HALL, "王𠮷")))
                .contains(hashes.ofBeginning(KIND, HALL, "王𠮷").orElseThrow());
    }
}

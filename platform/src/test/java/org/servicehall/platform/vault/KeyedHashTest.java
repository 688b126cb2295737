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

    /** By what is looked for stands in databases. */
    @Test
    void whatWasHashedOnceIsHashedAlikeForEver() {
        for (String written : List.of("11010519491231002X", "11010519491231002x", "110105 19491231 002X")) {
            assertThat(hashes.ofIdNumber(HALL, written)).isEqualTo("7638068694841de4475be809a127c533");
        }
        for (String written : List.of("13800138000", "+86 138-0013-8000", "(0086)13800138000")) {
            assertThat(hashes.ofPhone(HALL, written)).isEqualTo("df28343a4517145fa305f2b60b4c061a");
        }
    }
}

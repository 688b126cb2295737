package org.servicehall.intake.api.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.vault.VaultId;

/** What a resident is shown of what lies under their number (S3). */
@Tag("S3")
class OwnAffairsTest {
    @Test
    void whatOthersPutUnderTheNumberPushesNothingOut() {
        List<String> shown = OwnAffairsController.latest(
                        written(80),
                        no -> no.compareTo("330106-20270101-0020") > 0 ? Optional.<String>empty() : Optional.of(no))
                .toList();
        assertThat(shown).hasSize(20).startsWith("330106-20270101-0020");
    }

    @Test
    void noMoreThanTheLatestFifty() {
        assertThat(OwnAffairsController.latest(written(80), Optional::of))
                .hasSize(50)
                .startsWith("330106-20270101-0080")
                .doesNotContain("330106-20270101-0030");
    }

    private static Stream<VaultId> written(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> IntakeKind.APPLICANT.of("330106-20270101-%04d".formatted(n)));
    }
}

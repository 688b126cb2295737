package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.PersonalDataGuard;
import org.servicehall.platform.vault.ResidentNumber;

/** A canary is what its field takes, and is found however it comes out. */
class CanaryTest {
    @ParameterizedTest
    @ValueSource(strings = {"/applicant/name", "/applicant/idNumber", "/applicant/phone", "/text"})
    void itIsFoundHoweverItIsWritten(String pointer) {
        Canary canary = Canary.of("/api/applications ", pointer);
        StringBuilder escaped = new StringBuilder("{\"x\":\"");
        canary.value().chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        List<String> texts = List.of(
                "said " + canary.value(),
                escaped.append("\"}").toString(),
                "/api?q=" + URLEncoder.encode(canary.value(), StandardCharsets.UTF_8),
                Sha256.hex(canary.value()));
        assertThat(texts).allMatch(canary::standsIn);
        assertThat(Canary.found(List.of(canary, Canary.of("/api/applications ", pointer)), texts))
                .hasSize(texts.size())
                .allMatch(found -> found.startsWith("/api/applications " + pointer));
    }

    @Test
    void itIsWhatItsFieldTakes() {
        assertThat(ResidentNumber.isOne(Canary.of("", "/idNumber").value())).isTrue();
        assertThat(Canary.of("", "/phone").value()).matches("1[3-9][0-9]{9}");
        assertThat(PersonalDataGuard.isSuspicious(Canary.of("", "/idNumber").value()))
                .isTrue();
        Canary name = Canary.of("", "/name");
        assertThat(name.standsIn(MaskedName.of(name.value()))).isFalse();
    }
}

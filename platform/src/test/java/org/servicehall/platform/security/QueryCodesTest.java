package org.servicehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryCodesTest {
    private static final String NUMBER = "330106-20261123-0007";

    private final QueryCodes codes = new QueryCodes("a-key-for-tests-and-nothing-else");

    @Test
    void givesTheSameNumberTheSameCode() {
        assertThat(codes.codeFor(NUMBER))
                .isEqualTo(codes.codeFor(NUMBER))
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(new QueryCodes("another-key-for-tests-altogether").codeFor(NUMBER))
                .isNotEqualTo(codes.codeFor(NUMBER));
    }

    @Test
    void spreadsCodesOverNumbers() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(n -> codes.codeFor("330106-20261123-" + n))
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void takesTheCodeAsPeopleWriteIt() {
        String code = codes.codeFor(NUMBER);
        assertThat(codes.opens(NUMBER, code)).isTrue();
        assertThat(codes.opens(NUMBER, code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(codes.opens(NUMBER, code.replace('0', 'O').replace('1', 'l')))
                .isTrue();
        assertThat(codes.opens("330106-20261123-0008", code)).isFalse();
        assertThat(codes.opens(NUMBER, "")).isFalse();
        assertThat(codes.opens(NUMBER, code + " ".repeat(20))).isFalse();
    }

    @Test
    void aCodeOfAnotherSecretOpensNothing() {
        var others = new QueryCodes("another-key-for-tests-altogether");
        assertThat(others.opens(NUMBER, codes.codeFor(NUMBER))).isFalse();
    }

    @Test
    void refusesAShortSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QueryCodes("short"));
    }
}

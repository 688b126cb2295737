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
        String hash = codes.hashFor(NUMBER);
        assertThat(QueryCodes.matches(NUMBER, code, hash)).isTrue();
        assertThat(QueryCodes.matches(NUMBER, code.toLowerCase(Locale.ROOT).replace("-", " "), hash))
                .isTrue();
        assertThat(QueryCodes.matches(NUMBER, code.replace('0', 'O').replace('1', 'l'), hash))
                .isTrue();
        assertThat(QueryCodes.matches("330106-20261123-0008", code, hash)).isFalse();
        assertThat(QueryCodes.matches(NUMBER, "", hash)).isFalse();
    }

    @Test
    void refusesAShortSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QueryCodes("short"));
    }
}

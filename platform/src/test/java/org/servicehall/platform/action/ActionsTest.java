package org.servicehall.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;

class ActionsTest {
    static Stream<String> values() {
        return Stream.of(
                "330106-20261123-0007", "wang.fang", "a/b", "a b?c#d&e=f+g;h", "张三", "%41", "", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @MethodSource("values")
    void anAddressIsWrittenAsTheFrameworkWritesIt(String value) {
        for (String path :
                new String[] {"/api/cases/{no}/stages/{stage}/completion", "/api/cases", "/api/{no}", "/{no}.csv"}) {
            Map<String, Object> values = Map.of("no", value, "stage", "first");
            assertThat(Actions.address(path, name -> (String) values.get(name)))
                    .isEqualTo(UriComponentsBuilder.fromPath(path)
                            .uriVariables(values)
                            .encode()
                            .toUriString());
        }
    }

    @Test
    void whatHasNoValueYetStandsThereByItsName() {
        assertThat(Actions.address("/api/cases/{no}/papers/{number}", name -> name.equals("no") ? "7" : null))
                .isEqualTo("/api/cases/7/papers/{number}");
    }
}

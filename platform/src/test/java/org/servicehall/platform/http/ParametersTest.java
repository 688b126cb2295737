package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void eitherNameIsUnderstoodAndBothWhereTheyAgree() {
        assertThat(Parameters.either("status", null, "OPEN")).isEqualTo("OPEN");
        assertThat(Parameters.either("status", "OPEN", null)).isEqualTo("OPEN");
        assertThat(Parameters.either("status", "OPEN", "OPEN")).isEqualTo("OPEN");
        assertThat(Parameters.<String>either("status", null, null)).isNull();
    }

    @Test
    void twoThatDifferAreRefused() {
        assertThatThrownBy(() -> Parameters.either("status", "OPEN", "SHUT"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        refused -> assertThat(refused.problem().errors())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("two-names")));
    }
}

package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedEventTest {
    @ParameterizedTest
    @ValueSource(strings = {"when-application-accepted-then-open-case", "deadline-sweep", "provisional-sweep"})
    void automationsActUnderNamesOfTheirOwn(String by) {
        assertThat(by(by).isOfAutomation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "wang-fang", "9e107d9d-372b-4e2b-8b6e-0f1c2d3e4f50", "anonymous"})
    void peopleMayHaveHyphensInTheirIds(String by) {
        assertThat(by(by).isOfAutomation()).isFalse();
    }

    private static RecordedEvent by(String by) {
        return new RecordedEvent("Case:330106-1", 0, "org.servicehall.case.opened.v1", Instant.EPOCH, by, "");
    }
}

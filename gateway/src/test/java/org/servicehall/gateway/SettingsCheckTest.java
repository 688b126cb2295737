package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    @Test
    void aSettingThatNothingReadsEndsTheStartAndIsNamed() {
        assertThatThrownBy(() -> RunningGateway.start("embedded,demo", "hall.gateway.timeouts.raed=1s")
                        .close())
                .hasMessageContaining("hall.gateway.timeouts.raed is a setting that nothing reads");
    }
}

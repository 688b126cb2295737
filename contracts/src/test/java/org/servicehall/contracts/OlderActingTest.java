package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import tools.jackson.databind.json.JsonMapper;

/** Powers that were seen and taken back before more was asked are read as they are. */
@Tag("S8")
class OlderActingTest {
    @Test
    void whoTookAPowerBackBeforeItWasAskedHasNotSaidThatTheyStandByAnything() {
        var revoked = JsonMapper.shared().readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106","representative":1,"word":"CALLED_BACK",
                 "recordedBy":"wang.fang","revokedAt":"2025-09-26T01:30:00Z"}""", PowerRevoked.class);
        assertThat(revoked.standsBy()).isNull();
    }

    @Test
    void whosePowerWasSeenBeforeItWasToldIsNobody() {
        var seen = JsonMapper.shared().readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106","representative":1,"proof":"COPY_KEPT",
                 "seenBy":"wang.fang","seenAt":"2025-09-26T01:30:00Z"}""", PowerSeen.class);
        assertThat(seen.person()).isNull();
        assertThat(seen.saidNotOfStaff()).isNull();
    }
}

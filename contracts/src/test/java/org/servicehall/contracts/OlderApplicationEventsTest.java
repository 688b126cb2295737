package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import tools.jackson.databind.json.JsonMapper;

/** Events of applications as they were sent before they told more are read as they are. */
class OlderApplicationEventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Tag("P2")
    @Tag("D1")
    void aSupplementProlongedBeforeANoticeToldOfIt() {
        var prolonged = JSON.readValue("""
                {"applicationNo":"330106-20250926-0042","hall":"330106","previous":"2025-10-27T15:59:59Z",
                 "until":"2025-10-28T15:59:59Z","prolongedAt":"2025-09-28T04:00:00Z"}""", SupplementProlonged.class);
        assertThat(prolonged.until()).isEqualTo("2025-10-28T15:59:59Z");
        assertThat(prolonged.noticeNo()).isNull();
        assertThat(prolonged.holder()).isNull();
    }
}

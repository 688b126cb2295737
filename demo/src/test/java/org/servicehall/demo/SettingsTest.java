package org.servicehall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void withoutAnySettingItIsTheUsualStackHere() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.gateway()).hasToString("http://localhost:8080");
        assertThat(settings.mongo()).isEqualTo("mongodb://127.0.0.1:27117");
        assertThat(settings.logs()).isEqualTo(Path.of("./data/logs"));
    }

    @Test
    void itGoesByTheSettingsOfTheHallScript() {
        Settings settings =
                Settings.of(Map.of("HALL_HOME", "/opt/hall", "HALL_DATA", "/srv/hall", "HALL_KAFKA_PORT", "9292"));
        assertThat(settings.data()).isEqualTo(Path.of("/srv/hall"));
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:9292");
    }
}

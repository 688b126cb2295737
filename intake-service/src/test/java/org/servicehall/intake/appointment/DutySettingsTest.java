package org.servicehall.intake.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Tag("T8")
class DutySettingsTest {
    @Test
    void whereTheRotaNamesNobodyTheOfficeIsOnDuty() {
        assertThat(bind(Map.of()).otherwise()).isEqualTo("OFFICE");
    }

    @Test
    void aHallMayNameSomebodyInstead() {
        assertThat(bind(Map.of("hall.duty.otherwise", "wu.gang")).otherwise()).isEqualTo("wu.gang");
    }

    private static DutySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("hall.duty", DutySettings.class);
    }
}

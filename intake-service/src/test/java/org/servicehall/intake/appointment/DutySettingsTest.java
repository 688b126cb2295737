package org.servicehall.intake.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Tag("T8")
class DutySettingsTest {
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    @Test
    void theRotaNamesWhoIsOnDutyAndTheOfficeIsOtherwise() {
        DutySettings settings = bind(Map.of("hall.duty.rota.330106.2026-10-01", "wu.gang"));
        assertThat(settings.onDuty("330106", NATIONAL_DAY)).isEqualTo("wu.gang");
        assertThat(settings.onDuty("330106", NATIONAL_DAY.plusDays(1))).isEqualTo("OFFICE");
        assertThat(settings.onDuty("340123", NATIONAL_DAY)).isEqualTo("OFFICE");
    }

    @Test
    void withoutARotaTheOfficeIsOnDuty() {
        assertThat(bind(Map.of()).onDuty("330106", NATIONAL_DAY)).isEqualTo("OFFICE");
    }

    private static DutySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("hall.duty", DutySettings.class);
    }
}

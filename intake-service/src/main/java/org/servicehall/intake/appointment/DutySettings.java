package org.servicehall.intake.appointment;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.duty.*}.
 *
 * @param rota hall → date as 2026-10-01 → user id of who is on duty (T8)
 * @param otherwise who is on duty on days that the rota does not name
 */
@ConfigurationProperties("hall.duty")
public record DutySettings(
        @DefaultValue Map<String, Map<String, String>> rota,
        @DefaultValue("OFFICE") String otherwise) {

    public String onDuty(String hall, LocalDate date) {
        return rota.getOrDefault(hall, Map.of()).getOrDefault(date.toString(), otherwise);
    }
}

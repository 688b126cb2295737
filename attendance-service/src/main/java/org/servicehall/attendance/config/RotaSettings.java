package org.servicehall.attendance.config;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.servicehall.attendance.domain.rota.ChecklistItem;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.rota.*}: what the person on duty ticks off (H1).
 *
 * @param items duty → its list
 * @param itemsOf hall code → duty → its list, where a hall has its own
 */
@Validated
@ConfigurationProperties("hall.rota")
record RotaSettings(
        @NotEmpty Map<Duty, List<ChecklistItem>> items,
        @DefaultValue Map<String, Map<Duty, List<ChecklistItem>>> itemsOf) {
    Map<Duty, List<ChecklistItem>> of(String hall) {
        return itemsOf.getOrDefault(hall, items);
    }
}

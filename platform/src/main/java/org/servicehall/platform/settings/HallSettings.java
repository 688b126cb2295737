package org.servicehall.platform.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.*}: the halls this installation serves. Their defaults stand in {@code hall-defaults.yml}.
 */
@Validated
@ConfigurationProperties("hall")
public record HallSettings(@NotEmpty @DefaultValue List<@Valid Hall> halls) {
    public HallSettings {
        halls = List.copyOf(halls);
        if (halls.stream().map(Hall::code).distinct().count() != halls.size()) {
            throw new IllegalArgumentException("hall.halls names one code twice");
        }
    }
}

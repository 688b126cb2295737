package org.servicehall.platform.settings;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service the halls, where its settings name any. */
@AutoConfiguration
@ConditionalOnProperty("hall.halls[0].code")
@EnableConfigurationProperties(HallSettings.class)
class SettingsAutoConfiguration {
    @Bean
    Halls halls(HallSettings settings) {
        return new Halls(settings);
    }
}

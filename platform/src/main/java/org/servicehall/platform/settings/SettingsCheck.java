package org.servicehall.platform.settings;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.settings.KnownSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Before anything else is made, holds what is set to the settings there are. */
@AutoConfiguration
class SettingsCheck {
    @Bean
    static BeanFactoryPostProcessor settingsAreKnown(ConfigurableEnvironment environment) {
        return _ -> KnownSettings.require(environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}

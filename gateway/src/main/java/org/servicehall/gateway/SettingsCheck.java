package org.servicehall.gateway;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.servicehall.contracts.settings.KnownSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Before anything else is made, holds what is set to the settings there are. */
@Configuration(proxyBeanMethods = false)
class SettingsCheck {
    @Bean
    static BeanFactoryPostProcessor settingsAreKnown(ConfigurableEnvironment environment) {
        Set<String> properties = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                boolean environs = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                Collections.addAll(environs ? variables : properties, names.getPropertyNames());
            }
        }
        return _ -> KnownSettings.require(properties, variables);
    }
}

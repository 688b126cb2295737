package org.servicehall.platform.settings;

import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service the halls, where its settings name any. */
@AutoConfiguration(after = EventSourcingAutoConfiguration.class)
@ConditionalOnProperty("hall.halls[0].code")
@EnableConfigurationProperties(HallSettings.class)
class SettingsAutoConfiguration {
    @Bean
    Halls halls(HallSettings settings) {
        return new Halls(settings);
    }

    @Bean
    @ConditionalOnBean(Numbers.class)
    NoticeNumbers noticeNumbers(Numbers numbers, Halls halls) {
        return new NoticeNumbers(numbers, halls);
    }
}

package org.servicehall.attendance.config;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.attendance.domain.ClerkDay;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.attendance.view.acts.Act;
import org.servicehall.attendance.view.acts.ClerkActs;
import org.servicehall.attendance.view.day.ClerkDays;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttendanceSettings.class)
class AttendanceConfiguration {
    @Bean
    EntityModule<String, ClerkDay> clerkDayEntity() {
        return EventSourcedEntityModule.autodetected(String.class, ClerkDay.class);
    }

    @Bean
    ClerkDays clerkDays() {
        return new ClerkDays();
    }

    @Bean
    ClerkActs clerkActs() {
        return new ClerkActs();
    }

    @Bean
    View<DaySignatures> signatures(Views views, ClerkDays projection) {
        return views.of(projection);
    }

    @Bean
    View<Act> acts(Views views, ClerkActs projection) {
        return views.of(projection);
    }

    @Bean
    DayRecords dayRecords(Halls halls, Staff staff, AttendanceSettings settings) {
        return new DayRecords(halls, staff, hall -> settings.thresholds().getOrDefault(hall, Thresholds.standard()));
    }
}

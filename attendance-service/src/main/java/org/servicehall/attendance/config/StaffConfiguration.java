package org.servicehall.attendance.config;

import java.time.Clock;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.attendance.domain.staff.Member;
import org.servicehall.attendance.staff.StaffKeeping;
import org.servicehall.attendance.view.staff.Roster;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.view.View;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who works at the halls (rule S1). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {
    @Bean
    EntityModule<String, Member> memberEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Member.class);
    }

    @Bean
    View<StaffRecord> staffView(Views views, StaffRecords projection) {
        return views.of(projection);
    }

    @Bean
    Roster roster(View<StaffRecord> records) {
        return new Roster(records, System::nanoTime);
    }

    @Bean
    ApplicationRunner firstStaff(
            StaffSettings settings, StaffKeeping staff, View<StaffRecord> records, Halls halls, Clock clock) {
        settings.check(halls);
        var first = new FirstStaff(settings, staff, records, clock);
        return _ -> first.enter();
    }
}

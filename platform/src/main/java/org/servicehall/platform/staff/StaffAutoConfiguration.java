package org.servicehall.platform.staff;

import org.servicehall.platform.projection.ProjectionAutoConfiguration;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets every service that has halls and a store know who works there. */
@AutoConfiguration(
        after = ProjectionAutoConfiguration.class,
        afterName = "org.servicehall.platform.settings.SettingsAutoConfiguration")
@ConditionalOnBean({Halls.class, Views.class})
class StaffAutoConfiguration {
    @Bean
    StaffRecords staffRecords() {
        return new StaffRecords();
    }

    @Bean
    StaffDirectory staffDirectory(Views views, StaffRecords projection, Halls halls) {
        View<StaffRecord> records = views.of(projection);
        return new StaffDirectory(
                records::find, () -> halls.all().stream().map(Hall::code).toList(), System::nanoTime);
    }
}

package org.servicehall.platform.staff;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.platform.projection.ProjectionAutoConfiguration;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.StandIn;
import org.servicehall.platform.security.StandIns;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets every service that has halls and a store know who works there. */
@AutoConfiguration(
        after = ProjectionAutoConfiguration.class,
        afterName = "org.servicehall.platform.settings.SettingsAutoConfiguration")
@ConditionalOnBean({Halls.class, Views.class})
class StaffAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(StaffAutoConfiguration.class);

    @Bean
    StaffRecords staffRecords() {
        return new StaffRecords();
    }

    /** Who can't be read of stands in for nobody: what is asked for then fails by itself, or needs no deputy. */
    @Bean
    StandIns standIns(StaffDirectory directory, Clock clock) {
        return (hall, user) -> {
            try {
                return directory.standsInFor(hall, user, clock.instant()).stream()
                        .map(member -> new StandIn(member.user(), member.roles()))
                        .toList();
            } catch (MongoException e) {
                LOG.debug(
                        "whether {} stands in for somebody could not be read: {}",
                        user,
                        e.getClass().getSimpleName());
                return List.of();
            }
        };
    }

    @Bean
    StaffDirectory staffDirectory(Views views, StaffRecords projection, Halls halls) {
        View<StaffRecord> records = views.of(projection);
        return new StaffDirectory(
                records::find,
                hall -> ofHall(records, hall),
                () -> halls.all().stream().map(Hall::code).toList(),
                System::nanoTime);
    }

    private static List<StaffRecord> ofHall(View<StaffRecord> records, String hall) {
        List<StaffRecord> found = new ArrayList<>();
        records.forEach(Filters.eq("hall", hall), Sorts.ascending("user"), found::add);
        return found;
    }
}

package org.servicehall.attendance.config;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.attendance.domain.leave.Leaves;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.attendance.view.leave.LeaveSheets;
import org.servicehall.attendance.view.leave.NewestLeaves;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leave (rule T6). */
@Configuration(proxyBeanMethods = false)
class LeaveConfiguration {
    @Bean
    EntityModule<String, Leaves> leavesEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Leaves.class);
    }

    @Bean
    LeaveSheets leaveSheets() {
        return new LeaveSheets();
    }

    @Bean
    View<LeaveSheet> leaves(Views views, LeaveSheets projection) {
        return views.of(projection);
    }

    @Bean
    NewestLeaves newestLeaves(Streams streams, LeaveSheets projection) {
        return new NewestLeaves(streams, projection);
    }
}

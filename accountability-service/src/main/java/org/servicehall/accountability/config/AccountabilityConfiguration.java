package org.servicehall.accountability.config;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.accountability.domain.Complaint;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.Complaints;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints. */
@Configuration(proxyBeanMethods = false)
class AccountabilityConfiguration {
    @Bean
    EntityModule<String, Complaint> complaint() {
        return EventSourcedEntityModule.autodetected(String.class, Complaint.class);
    }

    @Bean
    Complaints complaints() {
        return new Complaints();
    }

    @Bean
    View<ComplaintSheet> complaintSheets(Views views, Complaints projection) {
        return views.of(projection);
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("POST /api/complaints", "GET /api/complaints/*/progress");
    }
}

package org.servicehall.platform.action;

import org.servicehall.platform.event.Commands;
import org.servicehall.platform.openapi.Operations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Lets controllers say what may be done. */
@AutoConfiguration(
        afterName = {
            "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
            "org.servicehall.platform.openapi.OpenApiAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ActionAutoConfiguration {
    @Bean
    @ConditionalOnBean(Commands.class)
    Actions actions(Commands commands, Operations operations) {
        return new Actions(commands, operations);
    }
}

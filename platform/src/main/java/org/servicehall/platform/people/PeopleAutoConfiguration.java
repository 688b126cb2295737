package org.servicehall.platform.people;

import java.util.Optional;
import java.util.function.Function;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Names beside answers; what else a service writes as JSON has none. */
@AutoConfiguration(afterName = "org.servicehall.platform.staff.StaffAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(StaffDirectory.class)
class PeopleAutoConfiguration {
    /** After Spring Boot's own converter, whose place this one takes. */
    private static final int AFTER_BOOTS = 1;

    @Bean
    @Order(AFTER_BOOTS)
    ServerHttpMessageConvertersCustomizer namesBesideAnswers(JsonMapper json, StaffDirectory directory) {
        JsonMapper naming = json.rebuild()
                .addModule(people(user -> directory.find(user).map(NamedPerson::of)))
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(naming));
    }

    static SimpleModule people(Function<String, Optional<NamedPerson>> names) {
        return new SimpleModule("hall-people") {
            @Override
            public void setupModule(SetupContext context) {
                context.insertAnnotationIntrospector(new Mentions(names));
            }
        };
    }
}

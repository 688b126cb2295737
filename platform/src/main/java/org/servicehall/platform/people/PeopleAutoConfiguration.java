package org.servicehall.platform.people;

import java.util.Optional;
import java.util.function.Function;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
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
        JsonMapper naming =
                json.rebuild().addModule(people(user -> named(user, directory))).build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(naming));
    }

    /** Whoever is signed in is told of their own hall's people, and nobody of who is of several halls. */
    private static Optional<NamedPerson> named(String user, StaffDirectory directory) {
        Actor asker = Caller.now().actor();
        return (asker == null ? directory.find(user) : directory.find(asker.hall(), user)).map(NamedPerson::of);
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

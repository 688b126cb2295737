package org.servicehall.platform.testing.conformance;

import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** For services, which describe themselves. Outside of all other filters, so that what they refuse is looked at too. */
@AutoConfiguration
@ConditionalOnResource(resources = "classpath:api/_service.yml")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ConformanceAutoConfiguration {
    @Bean
    FilterRegistrationBean<WatchedAnswers> watchedAnswers(ObjectProvider<OpenApiWebMvcResource> documents) {
        FilterRegistrationBean<WatchedAnswers> registration =
                new FilterRegistrationBean<>(new WatchedAnswers(documents));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

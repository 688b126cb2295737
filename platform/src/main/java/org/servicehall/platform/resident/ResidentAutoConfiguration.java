package org.servicehall.platform.resident;

import java.util.List;
import org.servicehall.platform.security.SecuritySettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for the {@link ResidentCaller}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({ResidentSettings.class, SecuritySettings.class})
class ResidentAutoConfiguration {
    @Bean
    WebMvcConfigurer residentArgument(ResidentSettings settings, SecuritySettings ofStaff) {
        settings.checkApartFrom(ofStaff);
        ResidentTokens tokens = new ResidentTokens(settings);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ResidentArgument(tokens));
            }
        };
    }
}

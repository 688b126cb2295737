package org.servicehall.gateway.overview;

import java.io.IOException;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The documents of all services on one page: Swagger UI's files as they are, under a page of ours. springdoc's own
 * starter would bring its generator and a second Jackson along, for a gateway that describes nothing itself.
 */
@Configuration(proxyBeanMethods = false)
class DocumentsPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/docs", "/docs/index.html");
        views.addRedirectViewController("/docs/", "/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler("/docs/**").addResourceLocations("classpath:/docs/", swaggerUi());
    }

    /** The webjar's folder carries its version, which the build alone should know. */
    private static String swaggerUi() {
        try {
            Properties pom = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
            return "classpath:/META-INF/resources/webjars/swagger-ui/" + pom.getProperty("version") + "/";
        } catch (IOException e) {
            throw new IllegalStateException("Swagger UI is missing from the build", e);
        }
    }
}

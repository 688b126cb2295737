package org.servicehall.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts, styles and icons under an address that holds a hash of their content: what is there never changes. Ours, and those
 * of Swagger UI as they are; springdoc's own starter would bring its generator and a second Jackson along, for a gateway that
 * describes nothing itself.
 */
@Configuration(proxyBeanMethods = false)
class Files implements WebMvcConfigurer {
    static final String PLACE = "/assets/";

    /** Of the console, whose build puts the hash into the name. */
    private static final String CONSOLE_PLACE = "/console/assets/";

    /** Modules of the residents' pages call each other by name, so that one hash of them all stands before the name. */
    private static final String MODULES = "/residents/";

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(PLACE + "**")
                .addResourceLocations("classpath:/static/", swaggerUi())
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(new ByHashAlone())
                .addResolver(new VersionResourceResolver()
                        .addFixedVersionStrategy(hashOfModules(), MODULES + "**")
                        .addContentVersionStrategy("/**"));
        resources
                .addResourceHandler(CONSOLE_PLACE + "**")
                .addResourceLocations("classpath:" + CONSOLE_PLACE)
                .setCacheControl(FOR_GOOD);
    }

    private static String hashOfModules() {
        try {
            var all = new ByteArrayOutputStream();
            for (Resource module :
                    new PathMatchingResourcePatternResolver().getResources("classpath:/static" + MODULES + "*.js")) {
                all.writeBytes(module.getContentAsByteArray());
            }
            return DigestUtils.md5DigestAsHex(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Under its plain name a file would be kept for good too, and the next release never seen. */
    private static final class ByHashAlone extends AbstractResourceResolver {
        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource found = chain.resolveResource(request, path, locations);
            return found instanceof HttpResource ? found : null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }
}

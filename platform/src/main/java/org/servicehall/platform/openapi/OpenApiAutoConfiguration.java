package org.servicehall.platform.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.time.Duration;
import org.servicehall.contracts.WrittenDuration;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.resident.ResidentCaller;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The service's OpenAPI document at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {
    OpenApiAutoConfiguration() {
        // What is made of a request's headers, its token or its body as it is; OperationFacts says what that is.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        CommandContext.class,
                        MinimumVersion.class,
                        Paging.class,
                        Upload.class,
                        Actor.class,
                        Caller.class,
                        ResidentCaller.class)
                .replaceWithSchema(StreamingResponseBody.class, Schemas.file())
                .replaceWithSchema(Duration.class, Schemas.text().pattern(WrittenDuration.PATTERN));
    }

    /** Before all others, which come in front of it one by one. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasByName() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    ModelConverter requiredFields() {
        return new RequiredFields();
    }

    @Bean
    PeopleInAnswers peopleInAnswers() {
        return new PeopleInAnswers();
    }

    @Bean
    FormsOfTexts formsOfTexts() {
        return new FormsOfTexts();
    }

    @Bean
    ModelConverter namedEnumerations() {
        return new NamedEnumerations();
    }

    @Bean
    GlobalOperationCustomizer operationFacts() {
        return new OperationFacts();
    }

    @Bean
    Words words() {
        return new Words(new PathMatchingResourcePatternResolver());
    }

    @Bean
    Operations operations(
            Words words,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new Operations(words, mapping::getObject);
    }

    @Bean
    GlobalOpenApiCustomizer describedApi(Words words) {
        return new DescribedApi(words);
    }
}

package org.servicehall.platform.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.coyote.ContinueResponseTiming;
import org.servicehall.http.ParsedPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** REST in and out of a service: problem documents, bounded bodies, arguments, strict JSON. */
@AutoConfiguration(
        afterName = "org.servicehall.platform.time.TimeAutoConfiguration",
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RequestBodySettings.class)
@Import({ProblemAdvice.class, ContainerErrors.class, UnknownValues.class})
class HttpAutoConfiguration {
    /** After security, which refuses without reading a body. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    ProblemDocuments problemDocuments() {
        return new ProblemDocuments(new ProblemTexts());
    }

    @Bean
    BodyReader bodyReader() {
        return new BodyReader(System::nanoTime);
    }

    @Bean
    Fingerprints fingerprints(@Value("${hall.vault.index-key:}") String indexKey) {
        return new Fingerprints(indexKey);
    }

    @Bean
    Uploads uploads(RequestBodySettings settings, BodyReader reader, Fingerprints fingerprints) {
        return new Uploads(settings, reader, fingerprints);
    }

    /** Who asks before sending a body hears whether it is wanted when it is read, so what is refused need not travel. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesWhenRead() {
        String whenRead = ContinueResponseTiming.ON_REQUEST_BODY_READ.toString();
        return tomcat ->
                tomcat.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", whenRead));
    }

    /** Within the container's own reports, which are pages. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsAsProblems(ProblemDocuments documents) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedByContainer(documents)));
    }

    @Bean
    FilterRegistrationBean<ParsedPaths> parsedPaths() {
        return ParsedPaths.beforeAll();
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            RequestBodySettings settings, BodyReader reader, ProblemDocuments documents, Fingerprints fingerprints) {
        FilterRegistrationBean<RequestBodyFilter> registration =
                new FilterRegistrationBean<>(new RequestBodyFilter(settings, reader, documents, fingerprints));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** Who polls a list, a board or the document gets nothing again while nothing has changed. */
    @Bean
    FilterRegistrationBean<ContentTags> etags() {
        FilterRegistrationBean<ContentTags> registration = new FilterRegistrationBean<>(new ContentTags());
        registration.addUrlPatterns("/api/*", "/v3/api-docs");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    WebMvcRegistrations addressFirst() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AddressFirst();
            }
        };
    }

    @Bean
    WebMvcConfigurer hallArguments(Clock clock, Uploads uploads) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Arguments(clock, uploads));
            }

            @Override
            public void addFormatters(FormatterRegistry formats) {
                formats.addConverter(String.class, LocalDate.class, DateJson::parse);
                formats.addConverter(new AnyCase.Reader());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
                registry.addInterceptor(new RecordableParameters());
                registry.addInterceptor(new UnstoredAnswers());
            }
        };
    }

    /** What a client misspells or mistypes is told, never guessed at. What is null is left out of answers. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        SimpleModule instants = new SimpleModule("hall-instants")
                .addSerializer(new InstantJson.Writer())
                .addDeserializer(Instant.class, new InstantJson.Reader())
                .addDeserializer(LocalDate.class, new DateJson())
                .addDeserializer(String.class, new RecordableText())
                .addKeyDeserializer(String.class, new RecordableText.Key());
        return builder -> builder.addModule(instants)
                .addHandler(new UnknownValues.Noted())
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}

package org.servicehall.platform.vocabulary;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.Resource;
import org.springframework.web.method.HandlerMethod;

/**
 * What the constants of an API are called. A type says it by itself, by a method that gives texts; or a bean does; or a file
 * {@code vocabulary/*.yml} beside the code: no label stands in two places.
 */
final class Vocabulary {
    private static final List<String> SAYING = List.of("text", "title");

    private final List<Labels> labels;
    private final Properties written;

    Vocabulary(List<Labels> labels, Resource... files) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(files);
        this.labels = List.copyOf(labels);
        this.written = Optional.ofNullable(yaml.getObject()).orElseGet(Properties::new);
    }

    /** @param name as schemas give it in {@code x-vocabulary} */
    record Enumeration(String name, List<Constant> values) {}

    record Constant(String code, LocalizedText label) {}

    List<Enumeration> of(Collection<HandlerMethod> operations) {
        return Enumerations.in(operations).stream().map(this::enumeration).toList();
    }

    private Enumeration enumeration(Class<?> type) {
        return new Enumeration(
                EnumerationName.of(type),
                Stream.of(type.getEnumConstants())
                        .map(constant -> constant((Enum<?>) constant))
                        .toList());
    }

    /** What nobody has found a word for is called by its code, and a test fails. */
    private Constant constant(Enum<?> constant) {
        LocalizedText label = labels.stream()
                .flatMap(each -> each.of(constant).stream())
                .findFirst()
                .or(() -> said(constant))
                .or(() -> written(constant))
                .orElseGet(() -> new LocalizedText(constant.name(), constant.name()));
        return new Constant(constant.name(), label);
    }

    private static Optional<LocalizedText> said(Enum<?> constant) {
        return Arrays.stream(constant.getDeclaringClass().getDeclaredMethods())
                .filter(method -> SAYING.contains(method.getName())
                        && method.getParameterCount() == 0
                        && method.getReturnType() == LocalizedText.class)
                .findFirst()
                .map(method -> said(constant, method));
    }

    private static LocalizedText said(Enum<?> constant, Method method) {
        try {
            method.setAccessible(true);
            return (LocalizedText) method.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what is " + constant + " called?", e);
        }
    }

    private Optional<LocalizedText> written(Enum<?> constant) {
        String key = EnumerationName.of(constant.getDeclaringClass()) + "." + constant.name();
        @Nullable String zh = written.getProperty(key + ".zh");
        @Nullable String en = written.getProperty(key + ".en");
        return zh == null || en == null ? Optional.empty() : Optional.of(new LocalizedText(zh, en));
    }
}

package org.servicehall.platform.form;

import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;

/** Which form a text has to be of. */
public final class Form {
    private Form() {}

    /** Its regular expression, which a constraint says itself or by what it is composed of; empty where any text will do. */
    public static Optional<String> of(Annotation... declared) {
        return Stream.of(declared)
                .flatMap(annotation ->
                        Stream.of(annotation, annotation.annotationType().getAnnotation(Pattern.class)))
                .filter(Pattern.class::isInstance)
                .map(pattern -> ((Pattern) pattern).regexp())
                .findFirst();
    }
}

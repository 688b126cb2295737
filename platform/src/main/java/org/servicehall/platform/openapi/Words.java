package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

/** What people have to be told of the API, in files. Each kind is read once, when somebody asks for it: no start waits for it. */
final class Words {
    private final SingletonSupplier<List<OpenAPI>> fragments;
    private final SingletonSupplier<AnswersSeen> answers;
    private final SingletonSupplier<PropertyWords> properties;

    Words(ResourcePatternResolver files) {
        this.fragments = SingletonSupplier.of(() -> Fragments.read(files));
        this.answers = SingletonSupplier.of(() -> AnswersSeen.read(files));
        this.properties = SingletonSupplier.of(() -> PropertyWords.read(files));
    }

    List<OpenAPI> fragments() {
        return fragments.obtain();
    }

    AnswersSeen answers() {
        return answers.obtain();
    }

    PropertyWords properties() {
        return properties.obtain();
    }
}

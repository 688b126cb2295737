package org.servicehall.platform.vocabulary;

import java.util.List;
import java.util.function.Supplier;
import org.servicehall.platform.vocabulary.Vocabulary.Enumeration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every enumeration of the API, and what its constants are called. */
@RestController
class VocabularyController {
    /** The same as long as the service runs. */
    private final Supplier<VocabularyAnswer> all;

    VocabularyController(
            Vocabulary vocabulary,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations) {
        this.all = SingletonSupplier.of(() -> new VocabularyAnswer(
                vocabulary.of(operations.getObject().getHandlerMethods().values())));
    }

    record VocabularyAnswer(List<Enumeration> items) {}

    @GetMapping("/api/vocabulary")
    VocabularyAnswer vocabulary() {
        return all.get();
    }
}

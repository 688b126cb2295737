package org.servicehall.platform.vocabulary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.security.PublicPaths;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A service that has a store has words for what it tells; everybody may read them. */
@AutoConfiguration(after = LetterAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(Letters.class)
@Import(VocabularyController.class)
class VocabularyAutoConfiguration {
    @Bean
    Vocabulary vocabulary(List<Labels> labels) throws IOException {
        return new Vocabulary(
                labels, new PathMatchingResourcePatternResolver().getResources("classpath*:vocabulary/*.yml"));
    }

    @Bean
    PublicPaths vocabularyPaths() {
        return PublicPaths.of("GET /api/vocabulary");
    }

    @Bean
    Labels noOtherLabels() {
        return _ -> Optional.empty();
    }
}

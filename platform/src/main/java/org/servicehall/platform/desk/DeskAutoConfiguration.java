package org.servicehall.platform.desk;

import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.letter.Letters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service that has a store has a desk. */
@AutoConfiguration(after = LetterAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(Letters.class)
@Import(DeskController.class)
class DeskAutoConfiguration {
    @Bean
    Desk letterDesk(@Value("${hall.relay.source:/${spring.application.name}}") String service, Letters letters) {
        return new LetterDesk(service.substring(1), letters);
    }
}

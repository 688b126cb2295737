package org.servicehall.accountability.config;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.accountability.automation.WhenRuleBrokenThenEnterInLedger;
import org.servicehall.accountability.domain.Complaint;
import org.servicehall.accountability.ledger.CheckpointKey;
import org.servicehall.accountability.ledger.CheckpointSigner;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.platform.security.PublicPaths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class AccountabilityConfiguration {
    @Bean
    EntityModule<String, Complaint> complaints() {
        return EventSourcedEntityModule.autodetected(String.class, Complaint.class);
    }

    @Bean
    LedgerBook ledgerBook(MongoDatabase database, Clock clock) {
        return new LedgerBook(database, clock);
    }

    @Bean
    WhenRuleBrokenThenEnterInLedger whenRuleBrokenThenEnterInLedger(LedgerBook book, LedgerSettings settings) {
        return new WhenRuleBrokenThenEnterInLedger(book, settings.handOversTooMany());
    }

    @Bean
    @ConditionalOnProperty("hall.ledger.signing-key")
    CheckpointSigner checkpointSigner(LedgerSettings settings) {
        return new CheckpointSigner(
                CheckpointKey.privateKey(Objects.requireNonNull(settings.signingKey())),
                CheckpointKey.publicKey(Objects.requireNonNull(
                        settings.verificationKey(),
                        "hall.ledger.verification-key belongs to hall.ledger.signing-key")));
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("POST /api/complaints");
    }
}

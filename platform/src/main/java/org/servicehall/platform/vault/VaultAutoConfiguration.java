package org.servicehall.platform.vault;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a service a vault when it says that it takes personal data, and query codes when it has their key. */
@AutoConfiguration(
        afterName = {
            "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
            "org.servicehall.platform.time.TimeAutoConfiguration"
        })
@EnableConfigurationProperties(VaultSettings.class)
@Import(ReadingsController.class)
class VaultAutoConfiguration {
    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Vault vault(MongoDatabase database, VaultSettings settings, Clock clock) {
        Vault vault = new Vault(database, settings, clock);
        vault.prepare();
        return vault;
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Readings readings(Vault vault) {
        return vault.readings();
    }

    @Bean
    @ConditionalOnProperty("hall.query-code-key")
    QueryCodes queryCodes(@Value("${hall.query-code-key}") String key) {
        return new QueryCodes(key);
    }
}

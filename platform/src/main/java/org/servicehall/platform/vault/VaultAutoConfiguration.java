package org.servicehall.platform.vault;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.control.ControlFollower;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Gives a service a vault when it says that it takes personal data, and query codes when it has their key. */
@AutoConfiguration(
        after = LoopAutoConfiguration.class,
        afterName = {
            "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
            "org.servicehall.platform.time.TimeAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(VaultSettings.class)
@Import({ReadingsController.class, GuardedBodies.class})
class VaultAutoConfiguration {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
    /** Costs nothing while there is nothing new. */
    private static final Duration SOON = Duration.ofSeconds(1);

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Vault vault(MongoDatabase database, VaultSettings settings, StreamStore streams, Clock clock) {
        Vault vault = new Vault(database, settings, streams, clock);
        vault.prepare();
        return vault;
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Enclosures vaultEnclosures(Vault vault) {
        return vault.enclosures();
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    EnclosingCommands enclosingCommands(Commands commands, StreamStore streams, Vault vault) {
        return new EnclosingCommands(commands, streams, vault);
    }

    /** On every instance: it takes nothing away that counts or may still come to count. */
    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Periodic sweepingEnclosures(ObjectProvider<Enclosures> enclosures, ObjectProvider<SealedFiles> files, Loops loops) {
        Stream<Enclosures> laid =
                Stream.concat(enclosures.stream(), files.stream().map(SealedFiles::heads));
        return new Periodic(
                loops,
                Stream.concat(
                                laid.map(each -> new Periodic.Work(each.sweepName(), BETWEEN_SWEEPS, each::sweep)),
                                files.stream()
                                        .map(each -> new Periodic.Work(each.sweepName(), BETWEEN_SWEEPS, each::sweep)))
                        .toList());
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Erasing erasing(Vault vault) {
        return vault.erasing();
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    ErasureOrders erasureOrders(Erasing erasing, ObjectProvider<ErasureRules> rules) {
        return new ErasureOrders(erasing, rules.getIfAvailable(ErasureRules::plain));
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    ErasureFiles erasureFiles(@Value("${hall.vault.erasure-directory:}") String directory) {
        return new ErasureFiles(directory.isEmpty() ? null : Path.of(directory));
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    ErasingFirst erasingFirst(ErasureOrders orders, ErasureFiles files) {
        return new ErasingFirst(orders, files);
    }

    /** Each by itself: neither a store nor a disk that hangs keeps the other from its work, or the topic from being read. */
    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Periodic erasingLater(ErasureOrders orders, ErasureFiles files, Loops loops) {
        return new Periodic(
                loops,
                List.of(
                        new Periodic.Work("erasures", SOON, orders::obeyNew),
                        new Periodic.Work("erasure-files", SOON, files::catchUp),
                        new Periodic.Work("waiting-erasures", BETWEEN_SWEEPS, orders::obeyWaiting)));
    }

    /** Takes note of orders and leaves the work to the loops: what it can't take now it would not take again. */
    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    @ConditionalOnBean(KafkaConnectionDetails.class)
    ControlFollower erasureFollower(ErasureOrders orders, ErasureFiles files) {
        return new ControlFollower("erasures", event -> {
            if (event.payload() instanceof ErasureGranted granted && orders.take(granted)) {
                files.take(granted);
            }
        });
    }

    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    Readings readings(Vault vault) {
        return vault.readings();
    }

    /** Each event passes it by, and what the request says that it comes of is held to whom the event is about. */
    @Bean
    @ConditionalOnProperty("hall.vault.enabled")
    TextGuard textGuard(Vault vault, ObjectProvider<KnownPeople> people, EventSourcing eventSourcing) {
        TextGuard guard = new TextGuard(vault, people.getIfAvailable(() -> event -> List.of()));
        eventSourcing.beforeAppend(guard::checkEvent);
        return guard;
    }

    @Bean
    @ConditionalOnProperty("hall.query-code-key")
    QueryCodes queryCodes(@Value("${hall.query-code-key}") String key) {
        return new QueryCodes(key);
    }
}

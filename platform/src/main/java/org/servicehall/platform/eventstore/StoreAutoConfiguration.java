package org.servicehall.platform.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Lets a service notice soon that its store is away, and wait for it when it starts. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreSettings.class)
class StoreAutoConfiguration {
    private static final int HEARTBEAT_MILLIS = 2_000;

    @Bean
    static AwaitedStore awaitedStore(ObjectProvider<StoreSettings> settings) {
        return new AwaitedStore(settings::getObject);
    }

    /** Heartbeats take the sockets' time to connect for their time to be answered, too. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatience(StoreSettings settings) {
        long away = settings.awayAfter().toMillis();
        int silent = Math.toIntExact(settings.silentAfter().toMillis());
        return client -> client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(away, MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT_MILLIS, MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(silent, MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(silent, MILLISECONDS));
    }
}

package org.servicehall.platform.eventstore;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A service that starts together with its store waits for it once, before anything else asks for it; so the one need not be
 * started after the other (ADR 80). Each look takes as long as a command looks for the store.
 */
final class AwaitedStore implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(AwaitedStore.class);

    private final Supplier<StoreSettings> settings;

    /** @param settings asked for only when there is a client */
    AwaitedStore(Supplier<StoreSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoClient client) {
            await(client, settings.get().awaitedFor());
        }
        return bean;
    }

    /** @throws MongoException as a command would, when the store does not come */
    private static void await(MongoClient client, Duration patience) {
        long begun = System.nanoTime();
        boolean here = false;
        while (!here) {
            try {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                here = true;
            } catch (MongoException away) {
                if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw away;
                }
                log.info("The store is not there yet: {}", away.getMessage());
            }
        }
    }
}

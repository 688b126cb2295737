package org.servicehall.platform.eventstore;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A service that starts together with its store waits for it once, before anything else asks for it; so the one need not be
 * started after the other (ADR 80). Each look takes as long as a command looks for the store, unless it fails at once.
 */
final class AwaitedStore implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(AwaitedStore.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Supplier<StoreSettings> settings;

    /** @param settings asked for only when there is a client */
    AwaitedStore(Supplier<StoreSettings> settings) {
        this.settings = settings;
    }

    /**
     * Ends also when the JVM is told to: Spring's own hook would wait for this start to be over.
     *
     * @throws MongoException as a command would, when the store does not come or lets this service not in
     */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoClient client && settings.get().awaitedFor().isPositive()) {
            Thread ending = new Thread(Thread.currentThread()::interrupt, "awaited-store");
            Runtime.getRuntime().addShutdownHook(ending);
            try {
                await(client, settings.get().awaitedFor());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MongoInterruptedException("Told to end while the store was waited for", e);
            } finally {
                forget(ending);
            }
        }
        return bean;
    }

    private static void await(MongoClient client, Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            long look = System.nanoTime();
            try {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return;
            } catch (MongoTimeoutException | MongoSocketException away) {
                if (System.nanoTime() - begun >= patience.toNanos()) {
                    throw away;
                }
                log.info("The store is not there yet: {}", away.getMessage());
            }
            Thread.sleep(BETWEEN_LOOKS.minusNanos(System.nanoTime() - look));
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            log.info("Ends before its store is there");
        }
    }
}

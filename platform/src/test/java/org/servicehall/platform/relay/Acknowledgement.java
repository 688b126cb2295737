package org.servicehall.platform.relay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The broker's, after what may end whoever waits for it. */
final class Acknowledgement extends CompletableFuture<RecordMetadata> {
    private final Future<RecordMetadata> brokers;
    private final Runnable before;

    Acknowledgement(Future<RecordMetadata> brokers, Runnable before) {
        this.brokers = brokers;
        this.before = before;
    }

    @Override
    public RecordMetadata get() throws InterruptedException, ExecutionException {
        before.run();
        return brokers.get();
    }
}

package org.servicehall.bench.suite;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;

/** A database of its own on a hall's store. */
public final class Scratch {
    private Scratch() {}

    /** What is measured in it. */
    public interface Measurement<T> {
        T in(MongoDatabase scratch) throws Exception;
    }

    /**
     * Measures in a new database, which is dropped afterwards.
     *
     * @throws Exception whatever the measurement throws
     */
    public static <T> T with(Hall hall, Measurement<T> measurement) throws Exception {
        try (MongoClient client = MongoClients.create(hall.mongo())) {
            MongoDatabase scratch = client.getDatabase("hall_bench_" + UUID.randomUUID());
            try {
                return measurement.in(scratch);
            } finally {
                scratch.drop();
            }
        }
    }
}

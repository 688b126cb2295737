package org.servicehall.platform.view;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.servicehall.platform.hand.InHand;

/**
 * What the store answered about a view, kept while the view does not move, and five seconds at most: should this instance be cut
 * off and not know that another has taken its place, so old may an answer be (ADR 72). An answer is kept by the very question, with
 * the hall, the person, the day and whatever else it names; one that names a moment is asked each time, for another moment is
 * another question. Safe for use by many threads.
 */
final class KeptAnswers<T> {
    /** Less than a group waits until it gives the partitions of one that is silent to others. */
    static final Duration KEPT = Duration.ofSeconds(5);

    /** In milliseconds; a day is stored as its beginning. */
    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final int MOST = 200;
    private static final long MOST_BYTES = 256 << 10;

    private final InHand<Kept<T>> kept = new InHand<>(MOST, MOST_BYTES);
    private final Supplier<MongoCollection<BsonDocument>> live;
    private final Function<String, OptionalLong> places;
    private final LongSupplier ticks;

    /** @param bytes that it takes as the store gave it */
    record Answer<T>(T value, long bytes) {}

    private record Kept<T>(T value, long place, long at) {}

    /**
     * @param live that is read now
     * @param places of a collection, the same while it has not moved; empty where that isn't known
     * @param ticks nanoseconds, as {@link System#nanoTime} counts them
     */
    KeptAnswers(
            Supplier<MongoCollection<BsonDocument>> live, Function<String, OptionalLong> places, LongSupplier ticks) {
        this.live = live;
        this.places = places;
        this.ticks = ticks;
    }

    /**
     * @param beside what else is asked than the filter
     * @param store asks the store
     */
    T to(Bson filter, String beside, Supplier<Answer<T>> store) {
        MongoCollection<BsonDocument> read = live.get();
        String collection = read.getNamespace().getCollectionName();
        OptionalLong place = places.apply(collection);
        Optional<String> asked = place.isEmpty() ? Optional.empty() : question(filter, read.getCodecRegistry(), beside);
        if (asked.isEmpty()) {
            return store.get().value();
        }
        String key = collection + " " + asked.get();
        long now = ticks.getAsLong();
        return kept.get(key)
                .filter(known -> known.place() == place.getAsLong() && now - known.at() < KEPT.toNanos())
                .map(Kept::value)
                .orElseGet(() -> {
                    Answer<T> answer = store.get();
                    // What is written meanwhile makes the place another, by which nobody finds it.
                    kept.put(key, new Kept<>(answer.value(), place.getAsLong(), now), answer.bytes() + key.length());
                    return answer.value();
                });
    }

    /** Empty where it names a moment. */
    private static Optional<String> question(Bson filter, CodecRegistry registry, String beside) {
        BsonDocument told = filter.toBsonDocument(BsonDocument.class, registry);
        return namesAMoment(told) ? Optional.empty() : Optional.of(told.toJson() + beside);
    }

    private static boolean namesAMoment(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> document.values().stream().anyMatch(KeptAnswers::namesAMoment);
            case BsonArray list -> list.stream().anyMatch(KeptAnswers::namesAMoment);
            default -> value.isDateTime() && value.asDateTime().getValue() % DAY != 0;
        };
    }
}

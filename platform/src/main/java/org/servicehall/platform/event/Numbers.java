package org.servicehall.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.servicehall.platform.hand.InHand;

/**
 * Hands out numbers, in turn or by lot. A number is never given to two requests; one whose request failed afterwards stays
 * unused. With an idempotency key the number is reserved under that key, so that a retry gets the same number and thereby
 * the same stream, where its events are found again.
 *
 * <p>In turn, a number is counted by being reserved: one insert under the key, on the condition that nobody has the number (ADR 70).
 */
public final class Numbers {
    private static final String ID = "_id";
    private static final String SERIES = "series";
    private static final String NUMBER = "number";
    private static final String FINGERPRINT = "fingerprint";
    /** Series and number; nothing without it was given in turn since a number is counted by being reserved. */
    private static final String GIVEN = "given";
    /** Stands on a reservation that was found by a repetition, which may use the number. */
    private static final String ASKED_AGAIN = "askedAgain";

    private static final Document NOTING_IT = new Document("$set", new Document(ASKED_AGAIN, true));
    /** How the store tells that a number is another's, and not the key. */
    private static final String NUMBER_TAKEN = "index: " + GIVEN + " dup key";
    /** Series that somebody counts in at the moment; of a series that falls out, the newest is looked for again. */
    private static final int MOST_SERIES = 1_000;

    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int DRAWS_AT_A_LENGTH = 10;

    private final Counters counters;
    private final MongoCollection<Document> drawn;
    private final MongoCollection<Document> reservations;
    private final RandomGenerator random;
    private final LongAdder unused = new LongAdder();
    private final InHand<Turns> counted = new InHand<>(MOST_SERIES, MOST_SERIES);

    public Numbers(MongoDatabase database) {
        this(database, new SecureRandom());
    }

    Numbers(MongoDatabase database, RandomGenerator random) {
        this.counters = new Counters(durable(database, "counters"));
        this.drawn = durable(database, "drawnNumbers");
        this.reservations = durable(database, "reservations");
        this.random = random;
        reservations.createIndex(
                new Document(GIVEN, 1),
                new IndexOptions().name(GIVEN).unique(true).sparse(true));
    }

    private static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /**
     * The next number of the series, at least four digits: {@code 0007}.
     *
     * @param series what is counted, as {@code Application:330106-20261123}
     * @throws SeriesBusy where too many want one at the same time
     */
    public String next(String series, CommandContext context) {
        return reserve(series, series, context).number();
    }

    /**
     * The next number of the series for a request that may be repeated when the series has already changed, as numbers by
     * day do at midnight: the key is remembered in {@code scope} and finds series and number given then.
     *
     * @param scope what the key is unique in, as {@code Application:330106}
     * @throws IdempotencyKeyReused when the key came before with another request: nothing may be put under its number
     * @throws SeriesBusy as there
     */
    public Reserved reserve(String scope, String series, CommandContext context) {
        Object id = context.key() == null ? new ObjectId() : scope + "/" + context.key();
        Turns turns = turns(series);
        return turns.take(() -> count(id, series, turns, context));
    }

    /**
     * As {@link #reserve}, but one by lot of those that nobody has: neither a number nor what is missing between two tells
     * how many there are, or which came first. Four digits, and more where a series is crowded.
     *
     * @throws IdempotencyKeyReused as there
     */
    public Reserved draw(String scope, String series, CommandContext context) {
        if (context.key() == null) {
            return new Reserved(series, drawn(series), true);
        }
        return reserved(scope, context).orElseGet(() -> {
            Reserved reserved = new Reserved(series, drawn(series), true);
            return inserted(reservations, reservation(scope + "/" + context.key(), reserved, context))
                    ? reserved
                    : reserved(scope, context).orElseThrow(() -> new IllegalStateException("a drawn number stays"));
        });
    }

    /**
     * What the key was given when it came first; empty when it comes first now, or there is none.
     *
     * @param scope as there
     * @throws IdempotencyKeyReused as there
     */
    public Optional<Reserved> reserved(String scope, CommandContext context) {
        return Optional.ofNullable(context.key())
                .map(key ->
                        reservations.find(new Document(ID, scope + "/" + key)).first())
                .map(earlier -> given(earlier, context));
    }

    /**
     * Takes back what was reserved for this request and stands nowhere, so that the next gets it. It stays given where a repetition has
     * found it, which may use it, or where others have counted on.
     *
     * @param scope that it was reserved in
     * @param context with a key
     */
    public void giveBack(String scope, Reserved reserved, CommandContext context) {
        if (!reserved.first()) {
            return;
        }
        Turns turns = turns(reserved.series());
        long number = Long.parseLong(reserved.number());
        turns.take(() -> {
            if (turns.last().filter(last -> last == number).isEmpty() || isGiven(reserved.series(), number + 1)) {
                unused.increment();
                return false;
            }
            boolean takenBack = isTakenBack(scope + "/" + context.key(), reserved);
            if (takenBack) {
                turns.back(number);
            }
            return takenBack;
        });
    }

    /** How many were not given back since others had counted on: gaps, unless their requests come again. */
    public long unused() {
        return unused.sum();
    }

    private boolean isTakenBack(String id, Reserved reserved) {
        Document unasked = new Document(ID, id)
                .append(GIVEN, given(reserved.series(), Long.parseLong(reserved.number())))
                .append(ASKED_AGAIN, null);
        return reservations.deleteOne(unasked).getDeletedCount() == 1;
    }

    private Reserved count(Object id, String series, Turns turns, CommandContext context) {
        while (true) {
            long next = turns.last().orElseGet(() -> newest(series, counters.begun(series))) + 1;
            Reserved reserved = new Reserved(series, format(next), true);
            Optional<WriteError> refused =
                    insert(reservations, reservation(id, reserved, context).append(GIVEN, given(series, next)));
            if (refused.isEmpty()) {
                turns.given(next);
                counters.given(series, next);
                return reserved;
            }
            boolean numberTaken = refused.get().getMessage().contains(NUMBER_TAKEN);
            Document earlier = numberTaken ? null : reservations.findOneAndUpdate(new Document(ID, id), NOTING_IT);
            if (earlier != null) {
                return given(earlier, context);
            }
            // Another process has counted on.
            turns.given(newest(series, next - 1));
        }
    }

    private Turns turns(String series) {
        synchronized (counted) {
            Turns known = counted.get(series).orElseGet(Turns::new);
            counted.put(series, known, 1);
            return known;
        }
    }

    /** @param known given, as are those before it */
    private long newest(String series, long known) {
        Set<String> given = new HashSet<>();
        List<String> next = LongStream.rangeClosed(known + 1, known + Counters.NOTED_EACH)
                .mapToObj(number -> given(series, number))
                .toList();
        reservations
                .find(new Document(GIVEN, new Document("$in", next)))
                .projection(Projections.include(GIVEN))
                .forEach(one -> given.add(one.getString(GIVEN)));
        long newest = known
                + IntStream.range(0, Counters.NOTED_EACH)
                        .filter(i -> given.contains(next.get(i)))
                        .map(i -> i + 1)
                        .max()
                        .orElse(0);
        return newest == known + Counters.NOTED_EACH ? newest(series, newest) : newest;
    }

    private boolean isGiven(String series, long number) {
        return reservations.find(new Document(GIVEN, given(series, number))).first() != null;
    }

    private static String given(String series, long number) {
        return series + "-" + format(number);
    }

    private String drawn(String series) {
        for (int draws = 0; ; draws++) {
            int end = tenToThe(Math.min(LEAST_DIGITS + draws / DRAWS_AT_A_LENGTH, MOST_DIGITS));
            // the leading one keeps the zeros behind it
            String number = Integer.toString(end + random.nextInt(1, end)).substring(1);
            if (inserted(drawn, new Document(ID, series + "-" + number))) {
                return number;
            }
        }
    }

    private static int tenToThe(int digits) {
        return (int) Math.pow(10, digits);
    }

    private static Reserved given(Document reservation, CommandContext context) {
        Reserved reserved = new Reserved(reservation.getString(SERIES), reservation.getString(NUMBER), false);
        if (!Objects.equals(reservation.getString(FINGERPRINT), context.fingerprint())) {
            throw new IdempotencyKeyReused(reserved.series() + "-" + reserved.number());
        }
        return reserved;
    }

    private static Document reservation(Object id, Reserved reserved, CommandContext context) {
        return new Document(ID, id)
                .append(SERIES, reserved.series())
                .append(NUMBER, reserved.number())
                .append(FINGERPRINT, context.fingerprint());
    }

    static boolean inserted(MongoCollection<Document> collection, Document document) {
        return insert(collection, document).isEmpty();
    }

    /** @return why not, where it is there already */
    private static Optional<WriteError> insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.of(e.getError());
            }
            throw e;
        }
    }

    private static String format(long number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /**
     * A number and the series it counts in.
     *
     * @param first whether it was given just now, so that nothing stands under it yet but what a twin of the request puts there
     */
    public record Reserved(String series, String number, boolean first) {}
}

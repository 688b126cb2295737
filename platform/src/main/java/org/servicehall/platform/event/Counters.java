package org.servicehall.platform.event;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From where in a series its newest number is looked for (ADR 70). One number in {@value #NOTED_EACH} is noted, when as many more are
 * given: so far back none is given back any more.
 */
final class Counters {
    static final int NOTED_EACH = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Counters.class);
    private static final String ID = "_id";
    /** A number that is given, as are those before it. */
    private static final String NOTED = "noted";
    /** What a version of before counts by, and can't where it is no number, so that it gives none a second time. */
    private static final String LAST = "last";

    private static final String BY_RESERVATION = "reservations";

    private final MongoCollection<Document> counters;

    Counters(MongoCollection<Document> counters) {
        this.counters = counters;
    }

    /**
     * Called before a process takes its first number of the series, so that no version of before counts on then.
     *
     * @return a number that is given, as are those before it; 0 where none is known to be
     */
    long begun(String series) {
        while (true) {
            Document counter = counters.find(new Document(ID, series)).first();
            if (counter == null) {
                if (Numbers.inserted(
                        counters, new Document(ID, series).append(NOTED, 0L).append(LAST, BY_RESERVATION))) {
                    return 0;
                }
            } else if (counter.get(LAST) instanceof Number last) {
                Document asItWas = new Document(ID, series).append(LAST, last);
                if (counters.updateOne(asItWas, noting(last.longValue())).getMatchedCount() == 1) {
                    return Math.max(last.longValue(), counter.get(NOTED, 0L));
                }
            } else {
                return counter.get(NOTED, 0L);
            }
        }
    }

    /** Notes one in so many; where it can't, whoever starts looks through more numbers. */
    void given(String series, long number) {
        if (number % NOTED_EACH != 0) {
            return;
        }
        try {
            counters.updateOne(new Document(ID, series), noting(number - NOTED_EACH));
        } catch (MongoException e) {
            LOG.warn("How far {} is counted could not be noted now: {}", series, e.toString());
        }
    }

    private static Document noting(long number) {
        return new Document("$max", new Document(NOTED, number)).append("$set", new Document(LAST, BY_RESERVATION));
    }
}

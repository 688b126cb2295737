package org.servicehall.platform.bulk;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one write.
 *
 * @param written whether it is stored; where it is not and nothing refused it, another writer was faster: what it was to
 *     replace is not there as it was read, or what it was to insert is there
 * @param refusal why the store did not take it
 */
public record Outcome(boolean written, @Nullable MongoException refusal) {
    static final Outcome WRITTEN = new Outcome(true, null);
    static final Outcome OVERTAKEN = new Outcome(false, null);

    static Outcome refused(MongoException refusal) {
        return new Outcome(false, refusal);
    }
}

package org.servicehall.platform.http;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Tells what store or broker could not do from what we should not have asked of them. */
final class StoreFault {
    /** Codes by which MongoDB says that a command is wrong: bad value, unparsable, wrong type, unknown, too large. */
    private static final Set<Integer> OURS = Set.of(2, 9, 14, 40, 59, 115, 238, 10334, 17280);

    private StoreFault() {}

    /** What lies at the bottom of a failure when it is the fault of store or broker, and passes when they are back. */
    static Optional<Throwable> in(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(StoreFault::is)
                .findFirst();
    }

    private static boolean is(Throwable cause) {
        return switch (cause) {
            case MongoBulkWriteException e -> e.getWriteErrors().stream().allMatch(error -> theirs(error.getCode()));
            case MongoServerException e -> theirs(e.getCode());
            case MongoException _ -> true;
            case RetriableException _ -> true;
            default -> false;
        };
    }

    private static boolean theirs(int code) {
        return !OURS.contains(code) && ErrorCategory.fromErrorCode(code) != ErrorCategory.DUPLICATE_KEY;
    }
}

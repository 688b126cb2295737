package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFaultTest {
    private static final ServerAddress STORE = new ServerAddress();

    static List<Throwable> faultsOfTheStore() {
        return List.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("broken off", STORE),
                command(0),
                command(8),
                command(14031),
                new MongoQueryException(answer(1), STORE),
                write(14031),
                bulk(14031),
                new MongoWriteConcernException(
                        new WriteConcernError(64, "", "", new BsonDocument()), null, STORE, Set.of()),
                new IllegalStateException(new ExecutionException(new TimeoutException("no broker"))));
    }

    static List<Throwable> faultsOfOurs() {
        return List.of(
                command(2),
                command(9),
                command(11000),
                write(11000),
                bulk(11000),
                new RecordTooLargeException(),
                new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheStore")
    void aStoreOrBrokerThatCannotIsAwayForNow(Throwable thrown) {
        assertThat(ProblemOf.thrown(thrown)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("store-away");
            assertThat(problem.headers()).containsKey("Retry-After");
        });
    }

    @ParameterizedTest
    @MethodSource("faultsOfOurs")
    void whatNoStoreCouldDoIsNoFaultOfTheStore(Throwable thrown) {
        assertThat(ProblemOf.thrown(thrown)).isEmpty();
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(answer(code), STORE);
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("no"));
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "no", new BsonDocument()), STORE, Set.of());
    }

    private static MongoBulkWriteException bulk(int code) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(code, "no", new BsonDocument(), 0)),
                null,
                STORE,
                Set.of());
    }
}

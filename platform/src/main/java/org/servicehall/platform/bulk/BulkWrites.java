package org.servicehall.platform.bulk;

import com.mongodb.ClientBulkWriteException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.WriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.bulk.ClientBulkWriteOptions;
import com.mongodb.client.model.bulk.ClientBulkWriteResult;
import com.mongodb.client.model.bulk.ClientBulkWriteResult.VerboseResults;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes to several collections with one command, {@code bulkWrite}, each write by itself and in no order (ADR 62). */
public final class BulkWrites {
    private static final ClientBulkWriteOptions EACH =
            ClientBulkWriteOptions.clientBulkWriteOptions().ordered(false).verboseResults(true);
    /** What an older MongoDB answers: it has no such command, or not for everybody. */
    private static final Set<Integer> UNKNOWN_COMMAND = Set.of(59, 115);

    private final MongoClient client;

    public BulkWrites(MongoClient client) {
        this.client = client;
    }

    /**
     * Tries it with a write that finds nothing.
     *
     * @throws IllegalStateException when the store is too old
     */
    public void requireThatStoreCan(String database) {
        try {
            write(List.of(
                    ClientNamespacedWriteModel.deleteOne(new MongoNamespace(database, "nothing"), Filters.eq("none"))));
        } catch (MongoCommandException refusal) {
            if (!UNKNOWN_COMMAND.contains(refusal.getErrorCode())) {
                throw refusal;
            }
            throw new IllegalStateException(
                    "The store at " + refusal.getServerAddress()
                            + " knows no bulkWrite: MongoDB 8.0 or newer is needed, with its featureCompatibilityVersion",
                    refusal);
        }
    }

    /**
     * Returns when all are stored that are not refused.
     *
     * @return what became of each, in their order
     * @throws MongoException when it is not known what became of them, as when the store is away
     */
    public List<Outcome> write(List<? extends ClientNamespacedWriteModel> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        try {
            return outcomes(writes.size(), Optional.of(client.bulkWrite(writes, EACH)), Map.of());
        } catch (ClientBulkWriteException e) {
            if (e.getCause() != null || !e.getWriteConcernErrors().isEmpty()) {
                throw e;
            }
            return outcomes(writes.size(), e.getPartialResult(), e.getWriteErrors());
        }
    }

    private static List<Outcome> outcomes(
            int writes, Optional<ClientBulkWriteResult> result, Map<Integer, WriteError> errors) {
        Optional<VerboseResults> told = result.flatMap(ClientBulkWriteResult::getVerboseResults);
        return IntStream.range(0, writes)
                .mapToObj(index -> outcome(errors.get(index), told.map(each -> hasWritten(each, index))))
                .toList();
    }

    private static Outcome outcome(@Nullable WriteError error, Optional<Boolean> written) {
        if (error == null) {
            return written.orElse(false) ? Outcome.WRITTEN : Outcome.OVERTAKEN;
        }
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY
                ? Outcome.OVERTAKEN
                : Outcome.refused(new MongoException(error.getCode(), error.getMessage()));
    }

    private static boolean hasWritten(VerboseResults told, int index) {
        return told.getInsertResults().containsKey(index)
                || Optional.ofNullable(told.getUpdateResults().get(index))
                        .filter(update -> update.getMatchedCount() > 0)
                        .isPresent()
                || Optional.ofNullable(told.getDeleteResults().get(index))
                        .filter(delete -> delete.getDeletedCount() > 0)
                        .isPresent();
    }
}

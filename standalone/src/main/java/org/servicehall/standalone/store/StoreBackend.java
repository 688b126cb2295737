package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.servicehall.standalone.store.engine.DamagedStore;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each command of the server's on the engine: as one that reads, or as one that changes something. */
final class StoreBackend extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);

    private static final Set<String> READING = Set.of(
            "find",
            "explain",
            "aggregate",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "ismaster",
            "ping",
            "buildinfo");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");
    /** MongoDB's number of an error that lies with the server and may pass: a driver then takes the server for away. */
    private static final int SHUTDOWN_IN_PROGRESS = 91;

    private static final int INTERNAL_ERROR = 1;

    private final Engine engine;

    StoreBackend(Engine engine) {
        this.engine = engine;
        engine.write(() -> {
            engine.catalog().names().stream()
                    .map(Utils::firstFragment)
                    .distinct()
                    .forEach(this::resolveDatabase);
            return engine;
        });
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, engine, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        // The server knows "hello" by its old name only; health checks ask by the new one.
        String known = command.equals("hello") ? "isMaster" : command;
        return known.equals(BulkWrite.NAME)
                ? onEngine(known, false, () -> bulkWrite(channel, database, query))
                : onEngine(known, isReading(known, query), () -> super.handleCommand(channel, database, known, query));
    }

    private Document bulkWrite(Channel channel, String database, Document query) {
        return new BulkWrite(
                        database,
                        query,
                        (of, command, single) -> resolveDatabase(of)
                                .handleCommand(channel, command, single, this::resolveDatabase, oplog))
                .run();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return onEngine("query", true, () -> super.handleQuery(query));
    }

    private <T> T onEngine(String name, boolean reading, Supplier<T> command) {
        try {
            return reading ? engine.read(command) : engine.write(command);
        } catch (DamagedStore damage) {
            throw new MongoServerError(INTERNAL_ERROR, "InternalError", damage.getMessage());
        } catch (StoreFailure failure) {
            throw new MongoServerError(SHUTDOWN_IN_PROGRESS, "ShutdownInProgress", failure.getMessage());
        } catch (MongoServerException refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            // The server would log it with the whole command, and so with what people wrote.
            log.error("The command {} failed", name, fault);
            throw fault;
        }
    }

    private static boolean isReading(String command, Document query) {
        return READING.contains(command.toLowerCase(Locale.ROOT))
                && !(query.get("pipeline") instanceof Collection<?> stages
                        && stages.stream().anyMatch(StoreBackend::isWriting));
    }

    private static boolean isWriting(Object stage) {
        return stage instanceof Document document && WRITING_STAGES.stream().anyMatch(document::containsKey);
    }

    @Override
    public void close() {
        super.close();
        engine.close();
    }
}

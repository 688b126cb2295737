package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.engine.Engine;

/** How often RocksDB is asked for what stands under a key: a document written last need not be looked up (ADR 80). */
class LookupsTest {
    private static final Document BY_ID = new Document("_id", "a");
    private static final Document UPDATE = new Document("update", "cases")
            .append("updates", List.of(new Document("q", BY_ID).append("u", state("decided"))));
    private static final Document MODIFY =
            new Document("findAndModify", "cases").append("query", BY_ID).append("update", state("signed"));
    private static final Document FIND = new Document("find", "cases").append("filter", BY_ID);

    @TempDir
    private Path data;

    @Test
    void aDocumentIsNotLookedUpThatWasJustWritten() {
        try (Engine engine = StoreCheck.open(data)) {
            StoreBackend backend = new StoreBackend(engine);
            lookups(engine, backend, insert("first"));
            assertThat(List.of(
                            lookups(engine, backend, insert("a")),
                            lookups(engine, backend, UPDATE),
                            lookups(engine, backend, MODIFY),
                            lookups(engine, backend, FIND)))
                    .containsExactly(1L, 0L, 0L, 0L);
        }
    }

    private static long lookups(Engine engine, StoreBackend backend, Document command) {
        long before = engine.lookups();
        String name = command.keySet().iterator().next();
        Document answer = Writer.command(backend, new EmbeddedChannel(), name, command);
        assertThat(answer.get("ok")).isEqualTo(1.0);
        return engine.lookups() - before;
    }

    private static Document insert(String id) {
        return new Document("insert", "cases")
                .append("documents", List.of(new Document("_id", id).append("state", "accepted")));
    }

    private static Document state(String state) {
        return new Document("$set", new Document("state", state));
    }
}

package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {
    private static final String TEXT = "章".repeat(4000);

    @TempDir
    private Path data;

    /** In the middle of one, some of its documents would be on the file without their index entries. */
    @Test
    void commitsALargeCommandOnceAndWhole() {
        MVStore file = DocumentStore.openFile(data.resolve("store"));
        DurableBackend backend = new DurableBackend(file);
        try {
            insert(backend, documents(0, 1));
            long before = file.getCurrentVersion();
            insert(backend, documents(1, 4000));
            assertThat(file.getCurrentVersion()).isEqualTo(before + 1);
        } finally {
            backend.close();
        }
    }

    private static void insert(DurableBackend backend, List<Document> documents) {
        Document insert = new Document("insert", "cases").append("documents", documents);
        assertThat(backend.handleCommand(new EmbeddedChannel(), "hall", "insert", insert))
                .doesNotContainKey("writeErrors");
    }

    private static List<Document> documents(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(n -> new Document("_id", "c" + n).append("text", TEXT))
                .toList();
    }
}

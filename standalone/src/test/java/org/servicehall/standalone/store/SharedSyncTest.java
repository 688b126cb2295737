package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.engine.Engine;

class SharedSyncTest {
    private static final int WRITERS = 8;
    private static final int STEPS = 60;

    @TempDir
    private Path data;

    @Test
    void commandsThatWaitTogetherShareOneWayToTheDisk() throws InterruptedException {
        try (Engine engine = StoreCheck.open(data)) {
            StoreBackend backend = new StoreBackend(engine);
            Writer.createIndexes(backend);
            long before = engine.syncs();
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> write(new Writer(backend, writer))))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(engine.syncs() - before).isPositive().isLessThan((long) WRITERS * STEPS * 2 / 3);
            assertThat(StoreCheck.documents(backend)).hasSize(WRITERS * STEPS / 3);
        }
    }

    private static void write(Writer writer) {
        for (int step = 0; step < STEPS; step++) {
            writer.step(step);
        }
    }
}

package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends between any two of its steps leaves what it acknowledged, and of the rest all or nothing. */
class KilledStoreTest {
    /** More with {@code -Dstore.trials=200}. */
    private static final int TRIALS = Integer.getInteger("store.trials", 25);

    @TempDir
    private Path directory;

    /** Frozen, its files are those that a kill at that moment would leave; and it can go on to the next. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsWhatItAcknowledgedWheneverItIsStopped() throws Exception {
        Random random = new Random(7);
        Path data = directory.resolve("data");
        try (WatchedProcess process = WatchedProcess.start(data, said(data), true)) {
            process.awaitSteps(200);
            for (int trial = 0; trial < TRIALS; trial++) {
                process.awaitSteps(process.all() + random.nextInt(60));
                int[] acknowledged = process.freeze();
                Path copy = directory.resolve("copy-" + trial);
                StoreCheck.copy(data, copy);
                process.goOn();
                StoreCheck.assertKept(copy, acknowledged);
                StoreCheck.delete(copy);
            }
            assertThat(process.wasRefused()).isFalse();
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(11);
        for (int trial = 0; trial < Math.max(3, TRIALS / 10); trial++) {
            Path data = directory.resolve("data-" + trial);
            try (WatchedProcess process = WatchedProcess.start(data, said(data), true)) {
                process.awaitSteps(100 + random.nextInt(400));
                StoreCheck.assertKept(data, process.kill());
            }
        }
    }

    private Path said(Path data) {
        return directory.resolve(data.getFileName() + ".said");
    }
}

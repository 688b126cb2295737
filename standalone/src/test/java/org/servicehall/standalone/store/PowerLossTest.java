package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a real file system whose power goes: of its device's file only that is looked at which had been brought to it, and not
 * what the system still had in memory.
 */
@EnabledIf(
        value = "org.servicehall.standalone.store.Mounted#canMount",
        disabledReason = "only root can mount a file system")
class PowerLossTest {
    /** More with {@code -Dstore.trials=200}. */
    private static final int TRIALS = Math.max(2, Integer.getInteger("store.trials", 20) / 10);

    @TempDir
    private Path directory;

    @Test
    void takesNothingThatWasAcknowledged() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] acknowledged = writeUntilThePowerGoes("kept-" + trial, 300 + 150 * trial, true);
            restart("kept-" + trial, data -> StoreCheck.assertKept(data, acknowledged));
        }
    }

    /** Else this test could not fail. */
    @Test
    void wouldTakeSomethingFromAStoreThatDoesNotSync() throws Exception {
        int[] acknowledged = writeUntilThePowerGoes("lost", 2000, false);
        restart(
                "lost",
                data -> assertThat(StoreCheck.missing(data, acknowledged)).isPositive());
    }

    private int[] writeUntilThePowerGoes(String name, int steps, boolean syncs) throws Exception {
        Path image = directory.resolve(name + ".img");
        Mounted.makeImage(image);
        try (Mounted disk = Mounted.image(image, Files.createDirectories(directory.resolve(name)));
                WatchedProcess process =
                        WatchedProcess.start(disk.path().resolve("data"), directory.resolve(name + ".said"), syncs)) {
            process.awaitSteps(steps);
            int[] acknowledged = process.freeze();
            Files.copy(image, directory.resolve(name + ".after"));
            assertThat(process.wasRefused()).isFalse();
            return acknowledged;
        }
    }

    private interface Look {
        void at(Path data) throws IOException;
    }

    private void restart(String name, Look look) throws IOException, InterruptedException {
        Path path = Files.createDirectories(directory.resolve(name + "-again"));
        try (Mounted disk = Mounted.image(directory.resolve(name + ".after"), path)) {
            look.at(disk.path().resolve("data"));
        }
    }
}

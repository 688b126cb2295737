package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A write that fails is acknowledged to none of those who shared it, and the process ends and says why. */
class FullDiskTest {
    @TempDir
    private Path directory;

    @Test
    @EnabledIf("canLimitFiles")
    void acknowledgesNothingThatTheLogHadNoRoomFor() throws Exception {
        for (int trial = 0; trial < 3; trial++) {
            Path data = directory.resolve("data-" + trial);
            int bytes = 1_500_000 + trial * 3001;
            StoreCheck.assertKept(data, endsByItself(data, process -> process.limitFiles(bytes)));
        }
    }

    @Test
    @EnabledIf("org.servicehall.standalone.store.Mounted#canMount")
    void acknowledgesNothingThatTheDiskHadNoRoomFor() throws Exception {
        try (Mounted disk = Mounted.memory(Files.createDirectories(directory.resolve("disk")), "size=26m")) {
            Path data = disk.path().resolve("data");
            int[] acknowledged = endsByItself(data, process -> {});
            disk.remount("size=200m");
            StoreCheck.assertKept(data, acknowledged);
        }
    }

    private interface Act {
        void on(WatchedProcess process) throws IOException, InterruptedException;
    }

    private int[] endsByItself(Path data, Act act) throws IOException, InterruptedException {
        Path said = directory.resolve(data.getFileName() + ".said");
        try (WatchedProcess process = WatchedProcess.start(data, said, true)) {
            process.awaitSteps(100);
            act.on(process);
            assertThat(process.awaitEnd()).isEqualTo(3);
            assertThat(process.errors()).contains("The store could not write", "Make room");
            return process.acknowledged();
        }
    }

    static boolean canLimitFiles() {
        return Files.isExecutable(Path.of("/usr/bin/prlimit"));
    }
}

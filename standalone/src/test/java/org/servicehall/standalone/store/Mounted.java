package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own. */
final class Mounted implements AutoCloseable {
    private final Path path;

    private Mounted(Path path) {
        this.path = path;
    }

    /** Whether this process may; where it may not, tests that need it are left out. */
    static boolean canMount() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/bin/mount")) || !"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        Path probe = Files.createTempDirectory("mount-probe");
        try {
            return status("mount", "-t", "tmpfs", "-o", "size=1m", "probe", probe.toString()) == 0
                    && status("umount", probe.toString()) == 0;
        } finally {
            Files.delete(probe);
        }
    }

    static Mounted memory(Path path, String options) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", options, "store-test", path.toString());
        return new Mounted(path);
    }

    /** A real one in a file. */
    static Mounted image(Path file, Path path) throws IOException, InterruptedException {
        run("mount", "-o", "loop", file.toString(), path.toString());
        return new Mounted(path);
    }

    static void makeImage(Path file) throws IOException, InterruptedException {
        run("truncate", "-s", "256M", file.toString());
        run("mkfs.ext4", "-q", "-F", file.toString());
    }

    void remount(String options) throws IOException, InterruptedException {
        run("mount", "-o", "remount," + options, path.toString());
    }

    Path path() {
        return path;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(status(command)).as(List.of(command).toString()).isZero();
    }

    private static int status(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** What this process runs from it, the store's native part, stays until it ends. */
    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "--lazy", path.toString());
    }
}

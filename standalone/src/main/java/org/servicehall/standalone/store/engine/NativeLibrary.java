package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;

/** RocksDB's native part. */
final class NativeLibrary {
    private NativeLibrary() {}

    /**
     * Unpacks it beside the store, over the one that lies there. Left to itself each start makes a new file among the
     * temporary ones, which a killed process doesn't take away.
     */
    static void load(Path store) {
        Path directory = store.toAbsolutePath().resolveSibling("native");
        try {
            Files.createDirectories(directory);
            NativeLibraryLoader.getInstance().loadLibrary(directory.toString());
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new StoreFailure(
                    "The store's native library can't be unpacked into " + directory
                            + ", or doesn't run on this machine",
                    e);
        }
    }
}

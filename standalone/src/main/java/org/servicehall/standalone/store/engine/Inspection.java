package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.Options;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;

/** Looks at each file of a store that nobody has open, without changing anything. */
public final class Inspection implements AutoCloseable {
    private final Path directory;
    private final List<String> faults = new ArrayList<>();
    private final @Nullable Engine engine;
    private int files;

    private Inspection(Path directory, Path topics) throws IOException {
        this.directory = directory;
        this.engine = open(topics);
    }

    /** @throws StoreFailure when there is no store, or somebody has it open */
    public static Inspection of(Path store, Path topics) {
        NativeLibrary.load(store);
        try {
            if (!Files.isDirectory(store)) {
                throw new StoreFailure("There is no store in " + store, null);
            }
            refuseUsed(store);
            return new Inspection(store.toAbsolutePath(), topics);
        } catch (IOException e) {
            throw new StoreFailure("The store in " + store + " can't be read: " + e, e);
        }
    }

    private static void refuseUsed(Path store) throws IOException {
        Path lock = store.resolve("LOCK");
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            if (mine == null) {
                throw new StoreFailure("The store in " + store + " is in use; stop the backbone first", null);
            }
        }
    }

    private @Nullable Engine open(Path topics) throws IOException {
        Rocks rocks;
        try {
            rocks = Rocks.openToRead(directory);
        } catch (RocksDBException e) {
            faults.add(directory + " can't be opened: " + e.getMessage());
            faults.addAll(LogFile.faults(directory, LogFile.WRITES + "|" + LogFile.MANIFESTS));
            return null;
        }
        checkTables(rocks);
        try {
            checkWitness(rocks, topics);
            return Engine.toRead(rocks);
        } catch (StoreFailure damaged) {
            faults.add(damaged.getMessage());
            rocks.close();
            return null;
        }
    }

    private void checkTables(Rocks rocks) {
        for (LiveFileMetaData table : rocks.database().getLiveFilesMetaData()) {
            String file = table.path() + table.fileName();
            files++;
            try (Options options = new Options();
                    SstFileReader reader = new SstFileReader(options)) {
                reader.open(file);
                reader.verifyChecksum();
            } catch (RocksDBException e) {
                faults.add(file + " is damaged: " + e.getMessage());
            }
        }
    }

    /** A log torn at its end is no fault, unless it lacks what was acknowledged. */
    private void checkWitness(Rocks rocks, Path topics) throws IOException {
        Witness witness;
        try {
            witness = Witness.in(topics);
        } catch (StoreFailure damaged) {
            faults.add(damaged.getMessage());
            return;
        }
        Optional.ofNullable(witness.missing(directory)).ifPresent(faults::add);
        long sequence = rocks.database().getLatestSequenceNumber();
        Witness.Seen seen = witness.before().orElse(null);
        if (seen == null) {
            return;
        }
        if (!seen.store().equals(StoreDirectory.id(rocks))) {
            faults.add(directory + " does not belong to the topics beside it, see " + witness);
        } else if (sequence < seen.sequence()) {
            faults.add(directory + " lacks " + (seen.sequence() - sequence) + " changes that were acknowledged, see "
                    + witness);
            faults.addAll(LogFile.faults(directory, LogFile.WRITES + "|" + LogFile.MANIFESTS));
        }
    }

    /** One line for each, which names the file. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many files of documents and indexes there are. */
    public int files() {
        return files;
    }

    /** For looking at what the files hold; null when they can't be opened. */
    public @Nullable Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}

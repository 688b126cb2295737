package org.servicehall.standalone.store.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.RocksDBException;

/** Opens the store's directory where that is safe: not a damaged one, nor an empty or older one beside full topics. */
final class StoreDirectory {
    static final byte[] ID = "id".getBytes(US_ASCII);
    private static final byte[] FORM = "form".getBytes(US_ASCII);
    /** Of what the store holds; one of another form can't be read. */
    private static final byte[] OUR_FORM = "3".getBytes(US_ASCII);

    private static final String ACCEPT =
            " When you know that nothing newer is to be had, start once with HALL_STORE_ACCEPT=older";

    private final Path directory;
    private final Witness witness;
    private final boolean acceptOlder;

    StoreDirectory(EngineSettings settings, Witness witness) {
        this.directory = settings.directory().toAbsolutePath();
        this.witness = witness;
        this.acceptOlder = settings.acceptOlder();
    }

    Rocks open(AbstractEventListener listener) throws IOException {
        if (isEmpty()) {
            refuseEmpty();
            create();
        }
        checkFiles();
        try {
            Rocks rocks = Rocks.open(directory, false, listener);
            try {
                check(rocks);
                return rocks;
            } catch (RuntimeException | RocksDBException e) {
                rocks.close();
                throw e;
            }
        } catch (RocksDBException e) {
            throw unopened(directory, e);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private void refuseEmpty() throws IOException {
        boolean known = witness.before().isPresent();
        if ((known || witness.hasMessagesBeside()) && !acceptOlder) {
            throw new StoreFailure(
                    "There is no store in " + directory + ", but "
                            + (known ? witness + " tells of one" : "the topics beside it hold messages")
                            + ". Put the newest copy of the store back, or remove all data to begin anew." + ACCEPT,
                    null);
        }
    }

    /** Beside its place, and moved there when it is complete: so what lies in its place is a store or damaged. */
    private void create() throws IOException {
        Path made = directory.resolveSibling(directory.getFileName() + ".new");
        delete(made);
        Files.createDirectories(made);
        try (AbstractEventListener quiet = new AbstractEventListener() {};
                Rocks rocks = Rocks.open(made, true, quiet)) {
            rocks.database().put(FORM, OUR_FORM);
            rocks.database().put(ID, UUID.randomUUID().toString().getBytes(US_ASCII));
            rocks.database().flushWal(true);
        } catch (RocksDBException e) {
            throw new StoreFailure("The store can't be made in " + directory + ": " + e.getMessage(), e);
        }
        Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
        sync(directory.resolveSibling("."));
    }

    private void checkFiles() throws IOException {
        if (!Files.exists(directory.resolve("CURRENT"))) {
            throw new StoreFailure(
                    "The store is damaged: " + directory.resolve("CURRENT") + " is missing. Put back the last backup",
                    null);
        }
        checkManifest();
        List<String> torn = LogFile.faults(directory, LogFile.WRITES);
        if (!torn.isEmpty() && !acceptOlder) {
            checkTorn(String.join("; ", torn));
        }
    }

    private void checkManifest() throws IOException {
        String missing = witness.missing(directory);
        if (missing != null && !acceptOlder) {
            throw new StoreFailure("The store is damaged: " + missing + ". Put back the last backup." + ACCEPT, null);
        }
    }

    /**
     * A record that is not whole was being written when the power went or the process was killed, and nobody was told that
     * it was kept; unless it was acknowledged, and damaged since. Looked at without changing anything.
     */
    private void checkTorn(String torn) {
        long acknowledged = witness.before().map(Witness.Seen::sequence).orElse(0L);
        try (Rocks rocks = Rocks.openToRead(directory)) {
            long sequence = rocks.database().getLatestSequenceNumber();
            if (sequence < acknowledged) {
                throw new StoreFailure(
                        "The store is damaged: " + torn + "; of what was acknowledged " + (acknowledged - sequence)
                                + " changes can't be read. Put back the last backup." + ACCEPT,
                        null);
            }
        } catch (RocksDBException e) {
            throw unopened(directory, e);
        }
    }

    private void check(Rocks rocks) throws RocksDBException {
        String form = Optional.ofNullable(rocks.database().get(FORM))
                .map(bytes -> new String(bytes, US_ASCII))
                .orElse("");
        if (!form.equals(new String(OUR_FORM, US_ASCII))) {
            throw new StoreFailure(
                    "The store " + directory + " was written by another version; start with an empty data directory",
                    null);
        }
        if (!acceptOlder) {
            witness.before()
                    .ifPresent(seen -> compare(seen, id(rocks), rocks.database().getLatestSequenceNumber()));
        }
    }

    private void compare(Witness.Seen seen, String id, long sequence) {
        if (!seen.store().equals(id)) {
            throw new StoreFailure(
                    "The store in " + directory + " does not belong to the topics beside it (" + witness
                            + "). Put the store and the topics back that were copied together." + ACCEPT,
                    null);
        }
        if (sequence < seen.sequence()) {
            throw new StoreFailure(
                    "The store in " + directory + " is older than the topics beside it, or its log was cut off: it has "
                            + sequence + " of " + seen.sequence()
                            + " acknowledged changes. Put back the newest store or"
                            + " backup, or the topics that were copied with this one." + ACCEPT,
                    null);
        }
    }

    static String id(Rocks rocks) {
        try {
            return new String(rocks.database().get(ID), US_ASCII);
        } catch (RocksDBException e) {
            throw Damage.found(e);
        }
    }

    /** Says which file it is, where RocksDB doesn't. */
    static StoreFailure unopened(Path directory, RocksDBException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains(directory.resolve("LOCK").toString())) {
            return new StoreFailure("The store " + directory + " is in use; is another backbone running?", cause);
        }
        String files;
        try {
            files = String.join("; ", LogFile.faults(directory, LogFile.WRITES + "|" + LogFile.MANIFESTS));
        } catch (IOException e) {
            files = e.toString();
        }
        return Damage.found(directory + ": " + message + (files.isEmpty() ? "" : "; " + files), cause);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A rename is on the disk when its directory is. */
    static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open directories, and writes renames through
        }
    }
}

package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A line beside the topics that says which store belongs to them, the last write it acknowledged, and how far its list of
 * files had come. A store that has less is an older copy, or has lost something. It is written after each group has come to
 * the disk, over itself, so it never tells of a write that isn't there; the system brings it to the disk when it likes, so
 * after a power failure it may tell of fewer. It has two lines, written in turn: one of them is always whole.
 */
final class Witness implements AutoCloseable {
    private static final String NAME = "store.witness";
    private static final int DIGITS = 20;
    private static final int NAME_LENGTH = 29;
    private static final Pattern LINE = Pattern.compile("(store ([0-9a-f-]{36}) has acknowledged write (\\d{20})"
            + " with (MANIFEST-\\d+) * of (\\d{20}) bytes) ([0-9a-f]{8})");

    private final Path file;
    private final @Nullable Seen before;
    private @Nullable RandomAccessFile out;
    private boolean second;

    /** What it said at the start. */
    record Seen(String store, long sequence, Manifest manifest) {}

    private Witness(Path file, @Nullable Seen before) {
        this.file = file;
        this.before = before;
    }

    /** @param directory of the topics */
    static Witness in(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return new Witness(file, null);
        }
        Seen seen = Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .map(Witness::read)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(Seen::sequence)
                        .thenComparingLong(each -> each.manifest().bytes()))
                .orElseThrow(() -> new StoreFailure(
                        file + " is damaged; it says which store the topics belong to. When you know that the store is"
                                + " the newest there is, also among the backups, remove this file and start again",
                        null));
        return new Witness(file, seen);
    }

    private static Optional<Seen> read(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() && sum(line.group(1)).equals(line.group(6))
                ? Optional.of(new Seen(
                        line.group(2),
                        Long.parseLong(line.group(3)),
                        new Manifest(line.group(4), Long.parseLong(line.group(5)))))
                : Optional.empty();
    }

    Optional<Seen> before() {
        return Optional.ofNullable(before);
    }

    /** What is missing of the store's list of files; null when nothing is. */
    @Nullable
    String missing(Path store) throws IOException {
        return before == null ? null : before.manifest().missing(store);
    }

    /** Whether the topics beside it hold anything. */
    boolean hasMessagesBeside() throws IOException {
        Path topics = file.getParent();
        if (topics == null || !Files.isDirectory(topics)) {
            return false;
        }
        try (Stream<Path> segments = Files.find(
                topics,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && attributes.size() > 0
                        && path.toString().endsWith(".log")
                        && topics.relativize(path).toString().startsWith("hall."))) {
            return segments.findAny().isPresent();
        }
    }

    /** By one thread at a time. */
    void reached(String store, long sequence, Manifest manifest) throws IOException {
        String text = "store " + store + " has acknowledged write " + padded(sequence) + " with "
                + padded(manifest.name()) + " of " + padded(manifest.bytes()) + " bytes";
        byte[] line = (text + " " + sum(text) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        if (out == null) {
            out = make(line);
        }
        out.seek(second ? line.length : 0);
        out.write(line);
        second = !second;
    }

    /** Beside its place, and moved there when it is on the disk. */
    private RandomAccessFile make(byte[] line) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
        Path made = directory.resolve(NAME + ".new");
        try (RandomAccessFile lines = new RandomAccessFile(made.toFile(), "rw")) {
            lines.write(line);
            lines.write(line);
            lines.getFD().sync();
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        StoreDirectory.sync(directory);
        return new RandomAccessFile(file.toFile(), "rw");
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, NAME_LENGTH - name.length()));
    }

    private static String sum(String line) {
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.getFD().sync();
            out.close();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

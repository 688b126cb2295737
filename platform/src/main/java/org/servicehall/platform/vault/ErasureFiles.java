package org.servicehall.platform.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.loop.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Orders as files outside database and broker, one each: when both are put back to an earlier day, these still say who was
 * erased since (ADR 21). They hold references, no personal data.
 */
final class ErasureFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureFiles.class);
    private static final String SUFFIX = ".json";
    private static final String UNFINISHED = ".part";
    /** Longer than any service writes at one. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final @Nullable Path folder;
    private final EventJson json = new EventJson();
    /** At the next start they are taken again from the topic. */
    private final Map<String, ErasureGranted> unwritten = new ConcurrentHashMap<>();
    /** Files that hold no order, and who is to have it once they do. */
    private final Map<Path, Consumer<ErasureGranted>> unreadable = new ConcurrentHashMap<>();

    /** @param folder shared by the services; null when none is kept */
    ErasureFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Takes note of it, in memory alone; {@link #catchUp} writes it. */
    void take(ErasureGranted order) {
        if (folder != null) {
            unwritten.put(order.erasureNo(), order);
        }
    }

    /**
     * Writes what was taken since, each service the same files, and reads again what couldn't be read: who was erased may be
     * told by that file alone.
     *
     * @throws IllegalStateException when some can't be written or read now; they are left for the next time
     */
    void catchUp() {
        Round round = new Round();
        unwritten.forEach((no, order) -> round.attempt(no + " as a file", () -> {
            write(order);
            unwritten.remove(no, order);
        }));
        unreadable.forEach((file, taker) -> round.attempt(file, () -> readAgain(file, taker)));
        round.end();
    }

    private void readAgain(Path file, Consumer<ErasureGranted> taker) {
        if (Files.exists(file)) {
            taker.accept(read(file).orElseThrow(() -> new IllegalStateException(file + " is no order to erase")));
        }
        unreadable.remove(file);
    }

    /** Whole or not at all. */
    private void write(ErasureGranted order) {
        Path into = Objects.requireNonNull(folder, "nothing is taken without a folder");
        Path file = into.resolve(order.erasureNo() + SUFFIX);
        try {
            Files.createDirectories(into);
            if (!Files.exists(file) || unreadable.containsKey(file)) {
                Path unfinished = Files.createTempFile(into, order.erasureNo(), UNFINISHED);
                try {
                    Files.writeString(unfinished, json.write(order) + "\n", CREATE, TRUNCATE_EXISTING, DSYNC, WRITE);
                    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(unfinished);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(order.erasureNo() + " can't be written to " + into, e);
        }
    }

    /** A file that can't be read keeps nothing from the others, and is read again by {@link #catchUp}. */
    void forEach(Consumer<ErasureGranted> taker) {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(SUFFIX)) {
                    read(file).ifPresentOrElse(taker, () -> unreadable.put(file, taker));
                } else if (file.toString().endsWith(UNFINISHED)) {
                    clearAway(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the erasures in " + folder + " can't be read", e);
        }
    }

    /** What a crash left; another service may be writing a younger one just now. */
    private static void clearAway(Path unfinished) throws IOException {
        Instant old = Clock.systemUTC().instant().minus(LEFT_BEHIND);
        if (Files.exists(unfinished)
                && Files.getLastModifiedTime(unfinished).toInstant().isBefore(old)) {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Empty when it holds no whole order. */
    private Optional<ErasureGranted> read(Path file) {
        try {
            Optional<ErasureGranted> order = Optional.ofNullable(
                            json.read(Files.readString(file), ErasureGranted.class))
                    .filter(ErasureFiles::isWhole);
            if (order.isEmpty()) {
                LOG.error("{} is no order to erase: something is missing", file);
            }
            return order;
        } catch (JacksonException e) {
            LOG.error("{} is no order to erase: {}", file, e.getOriginalMessage());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            LOG.error("{} is no order to erase: it is no text", file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static boolean isWhole(ErasureGranted order) {
        return Stream.of(order.erasureNo(), order.person(), order.contacts(), order.grantedAt(), order.proof())
                        .noneMatch(Objects::isNull)
                && order.contacts().stream().noneMatch(Objects::isNull);
    }
}

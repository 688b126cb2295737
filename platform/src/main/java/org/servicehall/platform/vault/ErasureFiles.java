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
import java.util.List;
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

    private final @Nullable Path folder;
    private final EventJson json = new EventJson();
    /** At the next start they are taken again from the topic. */
    private final Map<String, ErasureGranted> unwritten = new ConcurrentHashMap<>();

    /** @param folder shared by the services; null when none is kept */
    ErasureFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Takes note of it, in memory alone; {@link #writeNew} writes it. */
    void take(ErasureGranted order) {
        if (folder != null) {
            unwritten.put(order.erasureNo(), order);
        }
    }

    /**
     * Writes what was taken since; each service writes the same files.
     *
     * @throws IllegalStateException when some can't be written now; they are left for the next time
     */
    void writeNew() {
        Round round = new Round();
        unwritten.forEach((no, order) -> round.attempt(no + " as a file", () -> {
            write(order);
            unwritten.remove(no, order);
        }));
        round.end();
    }

    /** Whole or not at all. */
    private void write(ErasureGranted order) {
        Path into = Objects.requireNonNull(folder, "nothing is taken without a folder");
        Path file = into.resolve(order.erasureNo() + SUFFIX);
        try {
            Files.createDirectories(into);
            if (!Files.exists(file)) {
                Path unfinished = Files.createTempFile(into, order.erasureNo(), ".part");
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

    /** A file that can't be read keeps nothing from the others. */
    void forEach(Consumer<ErasureGranted> taker) {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> orders =
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
            for (Path order : orders) {
                read(order).ifPresent(taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the erasures in " + folder + " can't be read", e);
        }
    }

    private Optional<ErasureGranted> read(Path order) throws IOException {
        try {
            return Optional.of(json.read(Files.readString(order), ErasureGranted.class));
        } catch (JacksonException e) {
            LOG.error("{} is no order to erase: {}", order, e.getOriginalMessage());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            LOG.error("{} is no order to erase: it is no text", order);
            return Optional.empty();
        }
    }
}

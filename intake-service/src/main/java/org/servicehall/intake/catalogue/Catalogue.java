package org.servicehall.intake.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.matter.Matter;
import org.springframework.core.io.Resource;

/**
 * Every matter in every version that was ever in force (rules M1, M5): the data files' for all halls, and what a hall
 * published itself for that hall alone. Versions are added, never changed.
 */
public final class Catalogue {
    private final List<Matter> shipped;
    private final Limits limits;
    private final Map<String, List<Matter>> ofHalls = new ConcurrentHashMap<>();

    Catalogue(Collection<Matter> matters, Limits limits) {
        this.shipped = sorted(matters.stream());
        this.limits = limits;
        limits.check(shipped);
    }

    /**
     * Reads all files, or fails with the first fault found in any of them.
     *
     * @param windows that a matter may belong to
     */
    public static Catalogue read(List<Resource> files, Limits limits, Set<String> windows) {
        List<Placed> placed = files.stream().map(Catalogue::read).toList();
        SurroundingsCheck.all(placed, windows);
        return new Catalogue(placed.stream().map(Placed::matter).toList(), limits);
    }

    /**
     * A matter as a version describes it that was published once, whatever the checks have become since (M5).
     *
     * @param name by which a fault calls the document
     * @throws org.servicehall.platform.data.DataFault when no matter can be read from it at all
     */
    public static Matter published(String name, String document) {
        return MatterReader.published(name, bytes(document));
    }

    /**
     * A matter as a document describes it that a hall wants to publish, which must be sound and fit the hall's windows and
     * other matters.
     *
     * @param name by which a fault calls the document
     * @throws org.servicehall.platform.data.DataFault naming line and field of the first fault
     */
    public Matter fitting(String hall, Set<String> windows, String name, String document) {
        Placed placed = MatterReader.placed(name, bytes(document));
        new SurroundingsCheck(windows, of(hall).stream().map(Matter::id).collect(Collectors.toSet())).fits(placed);
        return placed.matter();
    }

    private static InputStream bytes(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the data files have this version, or another one from the same day on. */
    public boolean isShipped(Matter matter) {
        return shipped.stream().anyMatch(known -> clashes(known, matter));
    }

    /** Adds a version that a hall published; the same one again changes nothing (M5). */
    public void publish(String hall, Matter matter) {
        ofHalls.compute(hall, (_, known) -> with(known == null ? shipped : known, matter));
    }

    private static List<Matter> with(List<Matter> known, Matter matter) {
        return known.stream().anyMatch(each -> clashes(each, matter))
                ? known
                : sorted(Stream.concat(known.stream(), Stream.of(matter)));
    }

    private List<Matter> of(String hall) {
        return ofHalls.getOrDefault(hall, shipped);
    }

    private static boolean clashes(Matter known, Matter other) {
        return known.id().equals(other.id())
                && (known.version().equals(other.version()) || known.validFrom().equals(other.validFrom()));
    }

    private static List<Matter> sorted(Stream<Matter> matters) {
        return matters.sorted(Comparator.comparing(Matter::id).thenComparing(Matter::validFrom))
                .toList();
    }

    /** Matters open to residents on a day, in a stable order, with the hall's own limits. */
    public List<Matter> inForce(String hall, LocalDate day) {
        return of(hall).stream()
                .map(Matter::id)
                .distinct()
                .map(id -> find(hall, id, matter -> !matter.validFrom().isAfter(day)))
                .flatMap(Optional::stream)
                .map(matter -> limits.applyTo(matter, hall))
                .toList();
    }

    /** The version that applies to whoever comes to this hall on this day. */
    public Matter inForce(String hall, LocalDate day, String id) {
        return find(hall, id, matter -> !matter.validFrom().isAfter(day))
                .map(matter -> limits.applyTo(matter, hall))
                .orElseThrow(() -> Refusal.notFound("unknown-matter", id));
    }

    /** The version an application of this hall was received under (M5). */
    public Matter version(String hall, String id, String version) {
        return find(hall, id, matter -> matter.version().equals(version))
                .orElseThrow(() -> Refusal.notFound("unknown-matter", id));
    }

    private Optional<Matter> find(String hall, String id, Predicate<Matter> which) {
        return of(hall).stream()
                .filter(matter -> matter.id().equals(id))
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static Placed read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename(), "a catalogue file has a name");
        try (InputStream yaml = file.getInputStream()) {
            return MatterReader.placed(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read catalogue/" + name, e);
        }
    }
}

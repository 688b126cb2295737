package org.servicehall.intake.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final List<Edition> shipped;
    private final Limits limits;
    private final Map<String, List<Edition>> ofHalls = new ConcurrentHashMap<>();

    Catalogue(Collection<Edition> editions, Limits limits) {
        this.shipped = sorted(editions.stream());
        this.limits = limits;
        limits.check(shipped.stream().map(Edition::matter).toList());
    }

    /**
     * Reads all files, or fails with the first fault found in any of them.
     *
     * @param windows that a matter may belong to
     */
    public static Catalogue read(List<Resource> files, Limits limits, Set<String> windows) {
        List<Edition> editions = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Resource file : files) {
            String document = text(file);
            Placed read = MatterReader.placed(nameOf(file), bytes(document));
            placed.add(read);
            editions.add(new Edition(read.matter(), document, true));
        }
        SurroundingsCheck.all(placed, windows);
        return new Catalogue(editions, limits);
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
        new SurroundingsCheck(windows, of(hall).stream().map(Edition::id).collect(Collectors.toSet())).fits(placed);
        return placed.matter();
    }

    private static InputStream bytes(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the data files have this version, or another one from the same day on. */
    public boolean isShipped(Matter matter) {
        return shipped.stream().anyMatch(known -> known.clashesWith(matter));
    }

    /**
     * Adds a version that a hall published; the same one again changes nothing (M5).
     *
     * @param document that describes it, as it was published
     */
    public void publish(String hall, Matter matter, String document) {
        Edition edition = new Edition(matter, document, false);
        ofHalls.compute(hall, (_, known) -> with(known == null ? shipped : known, edition));
    }

    private static List<Edition> with(List<Edition> known, Edition edition) {
        return known.stream().anyMatch(each -> each.clashesWith(edition.matter()))
                ? known
                : sorted(Stream.concat(known.stream(), Stream.of(edition)));
    }

    private List<Edition> of(String hall) {
        return ofHalls.getOrDefault(hall, shipped);
    }

    private static List<Edition> sorted(Stream<Edition> editions) {
        return editions.sorted(Comparator.comparing(Edition::id)
                        .thenComparing(edition -> edition.matter().validFrom()))
                .toList();
    }

    /** Matters open to residents on a day, in a stable order, with the hall's own limits. */
    public List<Matter> inForce(String hall, LocalDate day) {
        return of(hall).stream()
                .map(Edition::id)
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

    /** Every version of a matter that this hall has or had, the oldest first, as it was published (M5). */
    public List<Edition> editions(String hall, String id) {
        List<Edition> editions =
                of(hall).stream().filter(edition -> edition.id().equals(id)).toList();
        if (editions.isEmpty()) {
            throw Refusal.notFound("unknown-matter", id);
        }
        return editions;
    }

    private Optional<Matter> find(String hall, String id, Predicate<Matter> which) {
        return of(hall).stream()
                .filter(edition -> edition.id().equals(id))
                .map(Edition::matter)
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static String nameOf(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "a catalogue file has a name");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read catalogue/" + nameOf(file), e);
        }
    }
}

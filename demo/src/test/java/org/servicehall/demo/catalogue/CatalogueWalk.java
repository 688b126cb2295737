package org.servicehall.demo.catalogue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.HallTime;
import org.servicehall.demo.hall.Staff;
import org.servicehall.demo.people.Resident;
import org.servicehall.demo.people.Residents;

/**
 * Every public matter, from its guide to the printed papers: received, asked for once, accepted in its kind, charged, through
 * its stages and publicities, decided and replied to. Whatever it tells of a matter it has from the hall's own guide. Several
 * at once; the clock goes on when all that is open waits for it.
 */
public final class CatalogueWalk {
    private static final int YEAR = 2025;
    private static final LocalDate ANY_DAY = LocalDate.of(YEAR, 7, 17);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int AT_ONCE = 4;

    private final HallClient hall;
    private final HallTime time;
    private final Residents residents = new Residents(new SecureRandom());
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private CatalogueWalk(HallClient hall) {
        this.hall = hall;
        this.time = new HallTime(hall);
    }

    /**
     * What came of it.
     *
     * @param matters ids of those that were walked to their end
     * @param faults of each matter that could not be walked, why
     */
    public record Walked(List<String> matters, List<String> faults, Duration took) {}

    /** Ids of those that the catalogue's files offer to the public. */
    public static List<String> offered() {
        return CatalogueFiles.publicMatters();
    }

    public static Walked at(HallClient hall) {
        return new CatalogueWalk(hall).walk();
    }

    private Walked walk() {
        long begun = System.nanoTime();
        Collection<MatterPath> paths = paths(matters());
        TreeMap<LocalDate, List<MatterPath>> days = new TreeMap<>();
        paths.forEach(path -> days.computeIfAbsent(
                        Objects.requireNonNullElse(path.guide().dayInSeason(YEAR), ANY_DAY), _ -> new ArrayList<>())
                .add(path));
        days.forEach(this::walkOn);
        paths.stream()
                .filter(path -> !path.isDone())
                .forEach(path -> faults.add(path.guide().id() + ": not walked to its end"));
        List<String> done = paths.stream()
                .filter(MatterPath::isDone)
                .map(path -> path.guide().id())
                .toList();
        return new Walked(done, List.copyOf(faults), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void walkOn(LocalDate day, List<MatterPath> paths) {
        time.set(day.atTime(MORNING).atZone(HallTime.ZONE).toInstant());
        each(paths, path -> path.guide().id(), path -> path.open(newcomer(), day));
        List<MatterPath> waiting = waiting(paths);
        while (!waiting.isEmpty()) {
            Instant latest = waiting.stream()
                    .map(path -> Objects.requireNonNull(path.publishedUntil()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            time.set(latest.plus(Duration.ofMinutes(1)));
            each(waiting, path -> path.guide().id(), MatterPath::goOn);
            waiting = waiting(waiting);
        }
    }

    private static List<MatterPath> waiting(List<MatterPath> paths) {
        return paths.stream().filter(path -> path.publishedUntil() != null).toList();
    }

    private List<String> matters() {
        return hall.get(null, "/api/matters")
                .json()
                .path("items")
                .valueStream()
                .map(matter -> matter.path("id").asString(""))
                .toList();
    }

    private Collection<MatterPath> paths(List<String> matters) {
        time.set(ANY_DAY.atTime(MORNING).atZone(HallTime.ZONE).toInstant());
        Map<String, Staff> clerks = clerks();
        Queue<MatterPath> paths = new ConcurrentLinkedQueue<>();
        each(matters, id -> id, id -> paths.add(new MatterPath(hall, Guide.of(hall, id), clerks)));
        return paths;
    }

    /** Who serves which window, by the hall's own directory (S1). */
    private Map<String, Staff> clerks() {
        Map<String, Staff> clerks = new TreeMap<>();
        hall.get(Staff.WU_GANG, "/api/staff?limit=200")
                .json()
                .path("items")
                .valueStream()
                .forEach(member -> Staff.of(member.path("user").asString(""))
                        .ifPresent(clerk -> member.path("windows")
                                .valueStream()
                                .forEach(window ->
                                        clerks.putIfAbsent(window.path("code").asString(""), clerk))));
        return clerks;
    }

    private Resident newcomer() {
        synchronized (residents) {
            return residents.next();
        }
    }

    /** Several at once; what one can't do stops no other. */
    private <T> void each(Collection<T> all, Function<T, String> name, Consumer<T> step) {
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> hands.execute(() -> {
                try {
                    step.accept(one);
                } catch (Throwable e) {
                    faults.add(name.apply(one) + ": " + e);
                }
            }));
        }
    }
}

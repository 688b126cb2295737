package org.servicehall.platform.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/**
 * Who works at the halls, as the office keeps it: follows the events within moments, and what was read is good for
 * {@link #FRESH}. Reads each person by exact id, and nothing while nobody asks.
 */
public final class StaffDirectory {
    static final Duration FRESH = Duration.ofSeconds(10);
    /** Whoever has just been entered is not unknown for long. */
    static final Duration UNKNOWN = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    private final Function<String, Optional<StaffRecord>> records;
    private final Function<String, List<StaffRecord>> ofHall;
    private final Supplier<List<String>> halls;
    private final LongSupplier nanos;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(Optional<StaffRecord> found, long at) {}

    /**
     * @param records the record of {@link StaffRecords#id}
     * @param ofHall the records of all of a hall, by its code
     * @param halls codes of the halls there are
     * @param nanos as {@link System#nanoTime}
     */
    public StaffDirectory(
            Function<String, Optional<StaffRecord>> records,
            Function<String, List<StaffRecord>> ofHall,
            Supplier<List<String>> halls,
            LongSupplier nanos) {
        this.records = records;
        this.ofHall = ofHall;
        this.halls = halls;
        this.nanos = nanos;
    }

    /**
     * What was written last of this user, though it may be over, where one hall alone knows such a user: for names. Whom one hall
     * knows the others are asked about no more often than that one.
     */
    public Optional<StaffMember> find(String user) {
        List<StaffMember> found = named(user, FRESH);
        if (found.isEmpty()) {
            found = named(user, UNKNOWN);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<StaffMember> named(String user, Duration unknown) {
        return halls.get().stream()
                .flatMap(hall -> record(hall, user, unknown).stream())
                .flatMap(found -> found.latest().stream())
                .toList();
    }

    /** What was written last of this user at that hall, though it may be over: for names. */
    public Optional<StaffMember> find(String hall, String user) {
        return record(hall, user).flatMap(StaffRecord::latest);
    }

    /** Whoever works at that hall on that day. */
    public Optional<StaffMember> find(String hall, String user, LocalDate day) {
        return record(hall, user).flatMap(found -> found.on(day));
    }

    /** Whoever works at that hall at that moment. */
    public Optional<StaffMember> find(String hall, String user, Instant at) {
        return find(hall, user, StaffRecord.day(at));
    }

    /** Those who serve that window of the hall on that day, by user id; read anew each time. */
    public List<StaffMember> ofWindow(String hall, String window, LocalDate day) {
        return ofHall.apply(hall).stream()
                .flatMap(found -> found.on(day).stream())
                .filter(member -> member.serves(window))
                .sorted(Comparator.comparing(StaffMember::user))
                .toList();
    }

    /** Those who are one of these at the hall at that moment, by user id; read anew each time. */
    public List<StaffMember> as(String hall, Instant at, Role... roles) {
        return ofHall.apply(hall).stream()
                .flatMap(found -> found.on(StaffRecord.day(at)).stream())
                .filter(member -> Arrays.stream(roles).anyMatch(member::is))
                .sorted(Comparator.comparing(StaffMember::user))
                .toList();
    }

    /** For whom of the same hall the user stands in at that moment; nobody for who works there no longer. */
    public List<StaffMember> standsInFor(String hall, String user, Instant at) {
        return record(hall, user)
                .filter(found -> found.on(StaffRecord.day(at)).isPresent())
                .map(found -> found.standsInForAt(at))
                .orElse(List.of())
                .stream()
                .flatMap(other -> find(hall, other, at).stream())
                .toList();
    }

    /**
     * Whether this person decides on what the other asks for: a lead on everybody's, the leading group on that of a lead or of
     * who stands in for one, so that no hall with one lead is stuck. Nobody's own request is meant: that is for each decision
     * to refuse. In the asker's own right a deputy decides only where nobody else leads the hall.
     */
    public boolean mayDecide(Actor decider, String asker, Instant at) {
        if (asker.equals(decider.actsFor()) && isLedByAnother(decider.hall(), asker, at)) {
            return false;
        }
        return decider.is(Role.LEAD)
                || Stream.concat(
                                find(decider.hall(), asker, at).stream(),
                                standsInFor(decider.hall(), asker, at).stream())
                        .anyMatch(member -> member.is(Role.LEAD));
    }

    private boolean isLedByAnother(String hall, String lead, Instant at) {
        return ofHall.apply(hall).stream()
                .flatMap(found -> found.on(StaffRecord.day(at)).stream())
                .anyMatch(member -> member.is(Role.LEAD) && !member.user().equals(lead));
    }

    /** On whose requests the leading group decides at that moment: of leads and of those who stand in for one. */
    public Set<String> leads(String hall, Instant at) {
        List<StaffRecord> here = ofHall.apply(hall).stream()
                .filter(found -> found.on(StaffRecord.day(at)).isPresent())
                .toList();
        Set<String> leads = here.stream()
                .flatMap(found -> found.on(StaffRecord.day(at)).stream())
                .filter(member -> member.is(Role.LEAD))
                .map(StaffMember::user)
                .collect(Collectors.toSet());
        return here.stream()
                .filter(found -> leads.contains(found.user())
                        || found.standsInForAt(at).stream().anyMatch(leads::contains))
                .map(StaffRecord::user)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<StaffRecord> record(String hall, String user) {
        return record(hall, user, UNKNOWN);
    }

    /** @param unknown how long it is good that there was no such user */
    private Optional<StaffRecord> record(String hall, String user, Duration unknown) {
        String id = StaffRecords.id(hall, user);
        long now = nanos.getAsLong();
        Read known = read.get(id);
        if (known != null && now - known.at() < (known.found().isPresent() ? FRESH : unknown).toNanos()) {
            return known.found();
        }
        if (read.size() >= MOST) {
            read.clear();
        }
        Optional<StaffRecord> found = records.apply(id);
        read.put(id, new Read(found, now));
        return found;
    }
}

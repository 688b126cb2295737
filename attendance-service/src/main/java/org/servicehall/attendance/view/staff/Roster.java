package org.servicehall.attendance.view.staff;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.view.View;

/** Who works at a hall, from the directory; what was read is good for {@link #FRESH}, as for all the days of a month. */
public final class Roster implements Staff {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final View<StaffRecord> records;
    private final LongSupplier nanos;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(List<StaffRecord> people, long at) {}

    /** @param nanos as {@link System#nanoTime} */
    public Roster(View<StaffRecord> records, LongSupplier nanos) {
        this.records = records;
        this.nanos = nanos;
    }

    @Override
    public SortedMap<String, String> expected(String hall, LocalDate day) {
        SortedMap<String, String> windows = new TreeMap<>();
        people(hall)
                .forEach(person -> person.on(day)
                        .filter(StaffMember::signs)
                        .ifPresent(member -> windows.put(member.user(), member.seat())));
        return windows;
    }

    /** User ids of those who are that on that day. */
    public List<String> having(Role role, String hall, LocalDate day) {
        return people(hall).stream()
                .filter(person ->
                        person.on(day).filter(member -> member.is(role)).isPresent())
                .map(StaffRecord::user)
                .toList();
    }

    private List<StaffRecord> people(String hall) {
        long now = nanos.getAsLong();
        Read known = read.get(hall);
        if (known != null && now - known.at() < FRESH.toNanos()) {
            return known.people();
        }
        List<StaffRecord> people = new ArrayList<>();
        records.forEach(Filters.eq("hall", hall), Sorts.ascending("hall"), people::add);
        read.put(hall, new Read(people, now));
        return people;
    }
}

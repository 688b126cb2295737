package org.servicehall.attendance.api;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.view.acts.Act;
import org.servicehall.attendance.view.acts.Discrepancies;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.DayRecord;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall's day as the office sees it; a clerk sees the own row (rules T3 to T5, T9). */
@RestController
@RequestMapping("/api/attendance/days/{date}")
class DayController {
    private final View<DaySignatures> signatures;
    private final View<Act> acts;
    private final DayRecords records;
    private final Staff staff;
    private final Clock clock;

    DayController(View<DaySignatures> signatures, View<Act> acts, DayRecords records, Staff staff, Clock clock) {
        this.signatures = signatures;
        this.acts = acts;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param what the act was, for people */
    record DiscrepancyAnswer(
            String clerk, @Nullable String window, Instant at, String eventId, String type, LocalizedText what) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    DayAnswer day(@PathVariable LocalDate date, MinimumVersion atLeast, Actor actor) {
        boolean seesAll = actor.roles().stream().anyMatch(role -> role != Role.CLERK);
        var signed = seesAll ? all(actor.hall(), date) : own(actor, date, atLeast);
        var record = records.judge(actor.hall(), date, signed, clock.instant());
        return DayAnswer.of(seesAll ? record : rowOf(actor, record));
    }

    @GetMapping("/discrepancies")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    List<DiscrepancyAnswer> discrepancies(@PathVariable LocalDate date, Actor actor) {
        var expected = staff.expected(actor.hall());
        List<Act> done = new ArrayList<>();
        acts.forEach(on(actor.hall(), date), Sorts.ascending("at"), done::add);
        return Discrepancies.of(expected.keySet(), all(actor.hall(), date), done).stream()
                .map(found -> new DiscrepancyAnswer(
                        found.clerk(),
                        expected.get(found.clerk()),
                        found.at(),
                        found.eventId(),
                        found.type(),
                        found.what()))
                .toList();
    }

    private Collection<DaySignatures> all(String hall, LocalDate date) {
        List<DaySignatures> signed = new ArrayList<>();
        signatures.forEach(on(hall, date), Sorts.ascending("clerk"), signed::add);
        return signed;
    }

    /** With the version that signing answered with, a clerk sees what was just signed. */
    private Collection<DaySignatures> own(Actor actor, LocalDate date, MinimumVersion atLeast) {
        var id = actor.hall() + "-" + actor.id() + "-" + date.format(DateTimeFormatter.BASIC_ISO_DATE);
        Optional<DaySignatures> found = atLeast.isPresent()
                ? signatures.findAtLeast(
                        id, AttendanceEvent.STREAM + ":" + id, atLeast.value().getAsLong())
                : signatures.find(id);
        return found.stream().toList();
    }

    private static DayRecord rowOf(Actor actor, DayRecord record) {
        return new DayRecord(
                record.day(),
                record.clerks().stream()
                        .filter(row -> row.clerk().equals(actor.id()))
                        .toList());
    }

    private static Bson on(String hall, LocalDate day) {
        return Filters.and(Filters.eq("hall", hall), Filters.eq("day", day));
    }
}

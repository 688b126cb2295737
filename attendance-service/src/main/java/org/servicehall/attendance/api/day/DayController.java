package org.servicehall.attendance.api.day;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Sight;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.view.acts.Act;
import org.servicehall.attendance.view.acts.Discrepancies;
import org.servicehall.attendance.view.acts.Discrepancies.Discrepancy;
import org.servicehall.attendance.view.acts.Discrepancies.Kind;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.day.DayFacts;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.DayRecord;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hall's day as the office sees it; a clerk sees the own row (rules T3 to T6, T9). */
@RestController
@RequestMapping("/api/attendance/days/{date}")
class DayController {
    private final View<DaySignatures> signatures;
    private final View<Act> acts;
    private final AttendanceBook book;
    private final DayRecords records;
    private final Staff staff;
    private final Halls halls;
    private final Clock clock;

    DayController(
            View<DaySignatures> signatures,
            View<Act> acts,
            AttendanceBook book,
            DayRecords records,
            Staff staff,
            Halls halls,
            Clock clock) {
        this.signatures = signatures;
        this.acts = acts;
        this.book = book;
        this.records = records;
        this.staff = staff;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * An act that does not go with the record.
     *
     * @param typeText what the act was, for people
     */
    record DiscrepancyAnswer(
            @Person String clerk,
            @Nullable String window,
            Kind kind,
            LocalizedText kindText,
            Instant at,
            String eventId,
            String type,
            LocalizedText typeText) {
        static DiscrepancyAnswer of(Discrepancy found, @Nullable String window) {
            var act = found.act();
            return new DiscrepancyAnswer(
                    act.clerk(),
                    window,
                    found.kind(),
                    found.kind().text(),
                    act.at(),
                    act.eventId(),
                    act.type(),
                    act.what());
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
    DayAnswer day(@PathVariable LocalDate date, MinimumVersion atLeast, Actor actor) {
        var day = Dates.check("date", date, clock.instant());
        boolean seesAll = Sight.isWhole(actor);
        var all = book.read(actor.hall(), day, day);
        var facts = seesAll ? all : new DayFacts(own(actor, day, atLeast), all.leave());
        var record = records.judge(actor.hall(), day, facts, clock.instant());
        return DayAnswer.of(seesAll ? record : rowOf(actor, record));
    }

    @GetMapping("/discrepancies")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<DiscrepancyAnswer> discrepancies(@PathVariable LocalDate date, Actor actor) {
        var day = Dates.check("date", date, clock.instant());
        var expected = staff.expected(actor.hall(), day);
        List<Act> done = new ArrayList<>();
        acts.forEach(
                Filters.and(Filters.eq("hall", actor.hall()), Filters.eq("day", day)),
                Sorts.ascending("at"),
                done::add);
        var sessions = halls.calendar(actor.hall()).sessions(day);
        var afternoon = sessions.isEmpty() ? null : sessions.getLast().opens();
        var found = Discrepancies.of(expected.keySet(), book.read(actor.hall(), day, day), afternoon, done);
        return Page.whole(found)
                .map(one -> DiscrepancyAnswer.of(one, expected.get(one.act().clerk())));
    }

    /** With the version that signing answered with, a clerk sees what was just signed. */
    private List<DaySignatures> own(Actor actor, LocalDate date, MinimumVersion atLeast) {
        var id = StaffDays.clerkDay(actor.hall(), actor.id(), date);
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
}

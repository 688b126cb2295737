package org.servicehall.accountability.api.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.contracts.Person;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many faults there were, and who has more than one within a year (rules B3, B9). */
@RestController
@RequestMapping("/api/ledger")
@PreAuthorize("hasAnyRole('LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class LedgerCountsController {
    private static final int REPEATED = 2;

    private final LedgerBook book;
    private final Standings standings;
    private final OwnComplaints complaints;
    private final Halls halls;
    private final Clock clock;

    LedgerCountsController(LedgerBook book, Standings standings, OwnComplaints complaints, Halls halls, Clock clock) {
        this.book = book;
        this.standings = standings;
        this.complaints = complaints;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * @param person the key again where findings are counted by person, so that it has a name
     * @param counted neither excused nor corrected
     */
    record Count(String key, @Person @Nullable String person, long found, long excused, long corrected, long counted) {
        private Count with(State state) {
            return new Count(
                    key,
                    person,
                    found + 1,
                    excused + (state == State.EXCUSED ? 1 : 0),
                    corrected + (state == State.CORRECTED ? 1 : 0),
                    counted + (state.counts() ? 1 : 0));
        }
    }

    record Counts(int year, CountsBy by, List<Count> counts) {}

    record Repeater(@Person String person, long faults) {}

    /**
     * @param since a year before {@code until}
     * @param items who has two faults or more, or the person asked for
     */
    record Repeated(Instant since, Instant until, List<Repeater> items) {}

    /** Findings of a year by the month in which they happened, in the hall's time, or by window, rule, fault or person. */
    @GetMapping("/counts")
    Counts counts(
            Actor actor,
            @RequestParam(defaultValue = "MONTH") CountsBy by,
            @RequestParam(required = false) @Min(LedgerPeriod.FIRST_YEAR) @Max(LedgerPeriod.LAST_YEAR) @Nullable
                    Integer year) {
        var zone = halls.calendar(actor.hall()).zone();
        int asked = Objects.requireNonNullElse(
                year, halls.today(actor.hall(), clock.instant()).getYear());
        var query = LedgerQuery.of(actor.hall())
                .from(LedgerPeriod.startOf(asked, zone))
                .to(LedgerPeriod.startOf(asked + 1, zone));
        return new Counts(asked, by, counted(actor, query, by, key(by, zone)));
    }

    /** Who has two faults or more that count within the year before {@code until}, across months (rule B3). */
    @GetMapping("/repeated")
    Repeated repeated(
            Actor actor,
            @RequestParam(required = false) @UserId @Nullable String person,
            @RequestParam(required = false) @Nullable Instant until) {
        var end = Objects.requireNonNullElse(LedgerPeriod.bounded("until", until), clock.instant());
        var zone = halls.calendar(actor.hall()).zone();
        var since = end.atZone(zone).minusYears(1).toInstant();
        book.head(actor.hall());
        var query = LedgerQuery.of(actor.hall()).person(person).from(since).to(end);
        var counts = standings.incidents(
                query,
                standing -> !complaints.showIn(standing.finding(), actor)
                        && LedgerRules.shown(actor, standing).state().counts());
        var items = person == null ? repeaters(counts) : List.of(new Repeater(person, counts.getOrDefault(person, 0L)));
        return new Repeated(since, end, items);
    }

    private static List<Repeater> repeaters(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() >= REPEATED && !Finding.NO_SINGLE_PERSON.contains(one.getKey()))
                .map(one -> new Repeater(one.getKey(), one.getValue()))
                .toList();
    }

    /** As the asker may see them: a number more, or in another state, would tell of a complaint too (rule B7). */
    private List<Count> counted(Actor actor, LedgerQuery query, CountsBy by, Function<LedgerEntry, String> key) {
        Map<String, Count> counts = new TreeMap<>();
        book.head(query.hall());
        standings.forEach(query, standing -> {
            var finding = standing.finding();
            if (!complaints.showIn(finding, actor)) {
                count(counts, by, key.apply(finding), LedgerRules.shown(actor, standing));
            }
        });
        return List.copyOf(counts.values());
    }

    private static void count(Map<String, Count> counts, CountsBy by, String key, Standing standing) {
        Count none = new Count(key, by == CountsBy.PERSON ? key : null, 0, 0, 0, 0);
        counts.put(key, counts.getOrDefault(key, none).with(standing.state()));
    }

    private static Function<LedgerEntry, String> key(CountsBy by, ZoneId zone) {
        return switch (by) {
            case WINDOW -> LedgerEntry::window;
            case RULE -> LedgerEntry::rule;
            case FAULT -> LedgerEntry::fault;
            case PERSON -> LedgerEntry::person;
            case MONTH ->
                entry -> YearMonth.from(entry.occurredAt().atZone(zone)).toString();
        };
    }
}

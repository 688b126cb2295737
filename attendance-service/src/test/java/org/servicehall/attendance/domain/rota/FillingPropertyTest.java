package org.servicehall.attendance.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.servicehall.attendance.domain.rota.RotaCommand.FillRota;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.platform.testing.EntityPlay;

@Tag("H1")
@Tag("T8")
class FillingPropertyTest {
    @Property(tries = 300)
    void inTurnEveryClerkHasAsManyTurnsAsTheOthersOrOneMoreAndEachDayIsGivenOnce(
            @ForAll Duty duty,
            @ForAll @IntRange(min = 0, max = 11) int monthsAhead,
            @ForAll @IntRange(min = 1, max = 40) int people,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 28) Integer> taken) {
        var month = YearMonth.of(2025, 10).plusMonths(monthsAhead);
        var rota = "330106-" + month.format(DateTimeFormatter.ofPattern("uuuuMM"));
        var clerks = IntStream.range(0, people)
                .mapToObj(n -> "clerk." + (char) ('a' + n / 26) + (char) ('a' + n % 26))
                .toList();
        var rules = new DutyRules(October.CALENDAR, day -> Set.copyOf(clerks), Map.of());
        var before = taken.stream()
                .distinct()
                .map(month::atDay)
                .filter(day -> rules.dutyOn(day) == duty)
                .map(day -> new DutyAssigned(
                        rota, "330106", duty, day, "somebody", null, null, "wu.gang", October.at("2025-09-29T09:00")))
                .toList();
        var filled = new EntityPlay(Rota.class, before)
                .send(new FillRota(
                        rota, "330106", duty, month, clerks, null, rules, "wu.gang", October.at("2025-09-29T09:00")));
        Map<String, Integer> turns = new TreeMap<>();
        clerks.forEach(clerk -> turns.put(clerk, 0));
        var days = new ArrayList<>(before.stream().map(DutyAssigned::day).toList());
        for (var event : filled) {
            var assigned = (DutyAssigned) event;
            turns.merge(assigned.clerk(), 1, Integer::sum);
            days.add(assigned.day());
        }
        var counts = new TreeSet<>(turns.values());
        assertThat(counts.last() - counts.first()).isLessThanOrEqualTo(1);
        assertThat(days)
                .containsExactlyInAnyOrderElementsOf(month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .filter(day -> rules.dutyOn(day) == duty)
                        .toList());
    }
}

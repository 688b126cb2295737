package org.servicehall.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.Happened.FRIDAY;
import static org.servicehall.attendance.Happened.HALL;
import static org.servicehall.attendance.Happened.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.attendance.domain.Verdict;
import org.servicehall.attendance.view.day.DayFacts;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.ClerkRecord;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.attendance.view.day.SignedHalf;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;

class DayRecordsTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final Halls HALLS = new Halls(new HallSettings(List.of(new Hall(
            HALL, NAME, MonthDay.of(5, 1), MonthDay.of(9, 30), 50, List.of(new Hall.Window("CIVIL_AFFAIRS", NAME))))));
    private static final Staff STAFF =
            (hall, day) -> new TreeMap<>(Map.of("wang.fang", "CIVIL_AFFAIRS", "li.na", "CIVIL_AFFAIRS"));

    private final DayRecords records = new DayRecords(HALLS, STAFF, hall -> Thresholds.standard());

    @Test
    @Tag("T1")
    void onADayOffNobodyIsJudged() {
        var record = records.judge(HALL, LocalDate.of(2025, 10, 1), facts(), at("18:00"));
        assertThat(record.day().isWorking()).isFalse();
        assertThat(record.clerks()).allSatisfy(row -> assertThat(row.halves()).isEmpty());
    }

    @Test
    @Tag("T1")
    void aMakeUpSundayIsADayLikeAnyOther() {
        var sunday = LocalDate.of(2025, 9, 28);
        var record = records.judge(HALL, sunday, facts(), at("18:00").plus(Duration.ofDays(3)));
        assertThat(record.clerks()).flatExtracting(ClerkRecord::halves).hasSize(4);
    }

    @Test
    @Tag("T2")
    void whoSignedOnceButIsNoLongerOnTheStaffStaysInTheRecord() {
        var gone = new DaySignatures(
                Happened.clerkDay("sun.yan"),
                HALL,
                "sun.yan",
                "FINANCE",
                FRIDAY,
                signed("08:00", "11:00"),
                signed("14:00", "17:00"),
                List.of());
        assertThat(records.judge(HALL, FRIDAY, facts(gone), at("18:00")).clerks())
                .extracting(ClerkRecord::clerk)
                .containsExactly("li.na", "sun.yan", "wang.fang");
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("T5")
    void aVerdictDependsOnSignaturesAndCalendarOnlyInWhateverOrderTheyCome(
            @ForAll @IntRange(max = 180) int late, @ForAll @IntRange(max = 180) int early, @ForAll Random random) {
        var in = at("08:00").plusSeconds(60L * late);
        var out = at("11:00").minusSeconds(60L * early);
        List<DaySignatures> signed = new ArrayList<>(
                List.of(day("wang.fang", half(new Signatures(in, out))), day("li.na", signed("08:00", "11:00"))));
        var inOrder = records.judge(HALL, FRIDAY, new DayFacts(signed, List.of()), at("18:00"));
        Collections.shuffle(signed, random);
        assertThat(records.judge(HALL, FRIDAY, new DayFacts(signed, List.of()), at("18:00")))
                .isEqualTo(inOrder);
        assertThat(verdicts(inOrder.clerks().getLast())).isEqualTo(expected(late, early));
    }

    private static Set<Verdict> expected(int late, int early) {
        if (late > 60 || early > 60) {
            return Set.of(Verdict.ABSENT);
        }
        var coming = late > 15 ? Set.of(Verdict.LATE) : Set.<Verdict>of();
        var leaving =
                early > 30 ? Set.of(Verdict.OFF_POST) : early > 15 ? Set.of(Verdict.LEFT_EARLY) : Set.<Verdict>of();
        var all = new HashSet<>(coming);
        all.addAll(leaving);
        return all.isEmpty() ? Set.of(Verdict.PRESENT) : all;
    }

    private static Set<Verdict> verdicts(ClerkRecord row) {
        HalfDayRecord morning = row.halves().getFirst();
        return morning.verdicts();
    }

    private static DaySignatures day(String clerk, SignedHalf morning) {
        return new DaySignatures(
                Happened.clerkDay(clerk),
                HALL,
                clerk,
                "CIVIL_AFFAIRS",
                FRIDAY,
                morning,
                signed("14:00", "17:00"),
                List.of());
    }

    private static SignedHalf signed(String in, String out) {
        return half(new Signatures(at(in), at(out)));
    }

    private static SignedHalf half(Signatures counting) {
        return new SignedHalf(counting, List.of(), List.of());
    }

    private static DayFacts facts(DaySignatures... signed) {
        return new DayFacts(List.of(signed), List.of());
    }
}

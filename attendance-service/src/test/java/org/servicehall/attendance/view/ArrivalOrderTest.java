package org.servicehall.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.Happened.FRIDAY;
import static org.servicehall.attendance.Happened.HALL;
import static org.servicehall.attendance.Happened.at;

import java.time.MonthDay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.attendance.domain.Verdict;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.DayRecord;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;

/** Streams become known in any order, each in its own: the day is judged the same. */
class ArrivalOrderTest {
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final DayRecords RECORDS = new DayRecords(
            new Halls(new HallSettings(List.of(new Hall(
                    HALL,
                    NAME,
                    MonthDay.of(5, 1),
                    MonthDay.of(9, 30),
                    50,
                    List.of(new Hall.Window("CIVIL_AFFAIRS", NAME)))))),
            (hall, day) -> new TreeMap<>(
                    Map.of("li.na", "CIVIL_AFFAIRS", "sun.yan", "CIVIL_AFFAIRS", "wang.fang", "CIVIL_AFFAIRS")),
            hall -> Thresholds.standard());
    private static final List<List<RecordedEvent>> STREAMS = List.of(
            List.of(
                    Happened.signedIn("wang.fang", HalfDay.MORNING, "08:40", 0),
                    Happened.signedOut("wang.fang", HalfDay.MORNING, "11:00", 1),
                    Happened.corrected("wang.fang", HalfDay.AFTERNOON, Mark.IN, "14:00", 2),
                    Happened.corrected("wang.fang", HalfDay.AFTERNOON, Mark.OUT, "17:00", 3)),
            List.of(
                    Happened.leaveRequested("wang.fang", 1, "08:00", "08:30", 0),
                    Happened.leaveApproved("wang.fang", 1, "08:00", "08:30", 1)),
            List.of(
                    Happened.signedIn("li.na", HalfDay.MORNING, "08:00", 0),
                    Happened.foundAway("li.na", 1, "09:00", "09:40", 1),
                    Happened.foundAway("li.na", 2, "10:00", "10:50", 2),
                    Happened.takenBack("li.na", 2, 3),
                    Happened.signedOut("li.na", HalfDay.MORNING, "11:00", 4)),
            List.of(
                    Happened.leaveRequested("li.na", 1, "14:00", "17:00", 0),
                    Happened.leaveApproved("li.na", 1, "14:00", "17:00", 1)),
            List.of(
                    Happened.leaveRequested("sun.yan", 1, "08:00", "11:00", 0),
                    Happened.leaveApproved("sun.yan", 1, "08:00", "11:00", 1),
                    Happened.leaveCancelled("sun.yan", 1, 2)));

    @Property(tries = 300)
    @Tag("T6")
    void aVerdictDependsOnNothingButSignaturesAbsencesAndLeaveInWhateverOrderTheyArrive(@ForAll Random random) {
        var record = judged(interleaved(random));
        assertThat(record.clerks()).isEqualTo(judged(inOrder()).clerks());
        assertThat(verdicts(record, 2)).containsExactly(Set.of(Verdict.PRESENT), Set.of(Verdict.PRESENT));
        assertThat(verdicts(record, 0)).containsExactly(Set.of(Verdict.OFF_POST), Set.of(Verdict.ON_LEAVE));
        assertThat(verdicts(record, 1)).containsExactly(Set.of(Verdict.ABSENT), Set.of(Verdict.ABSENT));
    }

    private static List<Set<Verdict>> verdicts(DayRecord record, int clerk) {
        return record.clerks().get(clerk).halves().stream()
                .map(half -> half.verdicts())
                .toList();
    }

    private static DayRecord judged(List<RecordedEvent> events) {
        return RECORDS.judge(HALL, FRIDAY, Happened.facts(events, events), at("18:00"));
    }

    private static List<RecordedEvent> inOrder() {
        return STREAMS.stream().flatMap(List::stream).toList();
    }

    private static List<RecordedEvent> interleaved(Random random) {
        List<Deque<RecordedEvent>> waiting = new ArrayList<>();
        STREAMS.forEach(stream -> waiting.add(new ArrayDeque<>(stream)));
        List<RecordedEvent> arrived = new ArrayList<>();
        while (!waiting.isEmpty()) {
            var stream = waiting.get(random.nextInt(waiting.size()));
            arrived.add(stream.removeFirst());
            waiting.removeIf(Deque::isEmpty);
        }
        return arrived;
    }
}

package org.servicehall.accountability.view.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.servicehall.accountability.view.assessment.Happened.CaseStory;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;

/** Streams come from topics and partitions in any order; only within one do events keep theirs. */
class AnyOrderTest {
    private static final String[] CLERKS = {"wang.fang", "li.na", "sun.yan"};
    private static final String[] WINDOWS = {"CIVIL_AFFAIRS", "LABOUR", "FINANCE"};

    @Property(tries = 200)
    @Tag("D8")
    void aMonthIsTheSameInWhateverOrderTheStreamsAreHeard(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int cases) {
        List<RecordedEvent> events = october(new Random(seed), cases);
        var inOrder = Ground.of(events);
        var shuffled = Ground.of(interleaved(events, new Random(seed + 1)));
        for (String month : List.of("2025-10", "2025-11")) {
            assertThat(shuffled.count(month, "2025-12-20T09:00")).isEqualTo(inOrder.count(month, "2025-12-20T09:00"));
        }
        var month = shuffled.month("330106-202510");
        assertThat(month).isEqualTo(inOrder.month("330106-202510"));
        assertThat(month.assessment(null).orElseThrow().version()).isEqualTo(2);
    }

    @Property(tries = 200)
    @Tag("D8")
    void everyCaseIsAcceptedOnceAndLateOrInTimeAtMostOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int cases) {
        var ground = Ground.of(october(new Random(seed), cases));
        assertThat(sum(ground, "accepted")).isEqualTo(cases);
        assertThat(sum(ground, "late") + sum(ground, "onTime")).isLessThanOrEqualTo(cases);
    }

    private static int sum(Ground ground, String figure) {
        return List.of("2025-10", "2025-11", "2025-12").stream()
                .flatMap(month -> ground.count(month, "2025-12-20T09:00").clerks().stream())
                .mapToInt(line -> Integer.parseInt(line.figures().getOrDefault(figure, "0")))
                .sum();
    }

    private static List<RecordedEvent> october(Random random, int cases) {
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 1; i <= cases; i++) {
            events.addAll(story("330106-20251009-%04d".formatted(i), random));
        }
        events.add(Happened.attendance("2025-10", 1, Happened.row("li.na", "LABOUR", 1, 0)));
        events.add(Happened.attendance("2025-10", 2, Happened.row("li.na", "LABOUR", 0, random.nextInt(3))));
        events.add(Happened.attendance("2025-11", 1, Happened.row("sun.yan", "FINANCE", 1, 0)));
        events.add(Happened.assessment("2025-10", 1));
        events.add(Happened.assessment("2025-10", 2));
        return events;
    }

    private static List<RecordedEvent> story(String no, Random random) {
        int accepted = 9 + random.nextInt(15);
        int due = accepted + 1 + random.nextInt(8);
        int who = random.nextInt(3);
        var story = new CaseStory(no).accepted(day(accepted)).due(day(accepted), day(due));
        if (random.nextBoolean()) {
            story.handledBy(CLERKS[who], day(accepted), WINDOWS[who]);
        }
        boolean extended = random.nextInt(4) == 0;
        int last = extended ? due + 10 : due;
        if (extended) {
            story.extended(day(due), day(last));
        }
        int done = accepted + 1 + random.nextInt(20);
        if (done > last) {
            story.overdue(day(last));
        }
        if (random.nextInt(5) > 0) {
            story.completed(day(done), random.nextInt(6) == 0 ? Outcome.WITHDRAWN : Outcome.GRANTED, done <= last);
        }
        List<RecordedEvent> events = new ArrayList<>(story.events());
        if (random.nextBoolean()) {
            events.add(story.rated(day(done + 1), 1 + random.nextInt(5)));
        }
        return events;
    }

    /** So many days after the last of September, at nine. */
    private static String day(int ofOctober) {
        return LocalDate.of(2025, 9, 30).plusDays(ofOctober) + "T09:00";
    }

    private static List<RecordedEvent> interleaved(List<RecordedEvent> events, Random random) {
        Map<String, Deque<RecordedEvent>> streams = new LinkedHashMap<>();
        events.forEach(event ->
                streams.computeIfAbsent(event.stream(), _ -> new ArrayDeque<>()).add(event));
        List<Deque<RecordedEvent>> left = new ArrayList<>(streams.values());
        List<RecordedEvent> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            Deque<RecordedEvent> stream = left.get(random.nextInt(left.size()));
            mixed.add(stream.remove());
            if (stream.isEmpty()) {
                left.remove(stream);
            }
        }
        return mixed;
    }
}

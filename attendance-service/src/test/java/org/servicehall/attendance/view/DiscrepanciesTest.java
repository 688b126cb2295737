package org.servicehall.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.Happened.replied;
import static org.servicehall.attendance.Happened.signedIn;
import static org.servicehall.attendance.Happened.signedOut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.view.acts.Act;
import org.servicehall.attendance.view.acts.ClerkActs;
import org.servicehall.attendance.view.acts.Discrepancies;
import org.servicehall.attendance.view.day.ClerkDays;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

@Tag("T9")
class DiscrepanciesTest {
    private static final Set<String> CLERKS = Set.of("wang.fang", "li.na");
    private static final List<RecordedEvent> SIGNATURES = List.of(
            signedIn("wang.fang", HalfDay.MORNING, "08:00", 0),
            signedOut("wang.fang", HalfDay.MORNING, "11:00", 1),
            signedIn("wang.fang", HalfDay.AFTERNOON, "14:00", 2));

    @Test
    void actingWhileSignedInIsInOrder() {
        assertThat(found(SIGNATURES, List.of(act("wang.fang", 1, "08:00"), act("wang.fang", 2, "16:59"))))
                .isEmpty();
    }

    @Test
    void actingBeforeSigningInOrBetweenTheHalvesIsADiscrepancy() {
        assertThat(found(SIGNATURES, List.of(act("wang.fang", 1, "07:59"), act("wang.fang", 2, "12:30"))))
                .extracting(Act::eventId)
                .containsExactly("Case:330106-20250926-0001@0", "Case:330106-20250926-0002@0");
    }

    @Test
    void whoActsAndNeverSignsAllDayIsShown() {
        assertThat(found(SIGNATURES, List.of(act("li.na", 3, "09:00"))))
                .extracting(Act::clerk)
                .containsExactly("li.na");
    }

    @Test
    void whoNeedNotSignIsNotShown() {
        assertThat(found(SIGNATURES, List.of(act("zhou.min", 4, "12:30")))).isEmpty();
    }

    @Test
    void whatAnAutomationDoesIsNobodysAct() {
        assertThat(new ClerkActs().documents(act("when-application-accepted-then-open-case", 5, "12:30")))
                .isEmpty();
    }

    @Property(tries = 200)
    void theOrderInWhichActsBecomeKnownDoesNotMatter(@ForAll Random random) {
        List<RecordedEvent> acts = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            acts.add(act(n % 2 == 0 ? "wang.fang" : "li.na", n, "%02d:15".formatted(7 + n)));
        }
        var inOrder = found(SIGNATURES, acts);
        Collections.shuffle(acts, random);
        assertThat(found(SIGNATURES, acts)).isEqualTo(inOrder);
    }

    private static RecordedEvent act(String clerk, int number, String time) {
        return replied(clerk, "330106-20250926-%04d".formatted(number), time);
    }

    private static List<Act> found(List<RecordedEvent> signatures, List<RecordedEvent> acts) {
        List<DaySignatures> signed = fold(new ClerkDays(), signatures);
        List<Act> done = fold(new ClerkActs(), acts);
        return Discrepancies.of(CLERKS, signed, done);
    }

    private static <V extends Record> List<V> fold(Projection<V> projection, List<RecordedEvent> events) {
        Map<String, @Nullable V> documents = new HashMap<>();
        for (var event : events) {
            for (var id : projection.documents(event)) {
                documents.put(id, projection.apply(id, documents.get(id), event));
            }
        }
        return List.copyOf(documents.values());
    }
}

package org.servicehall.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.attendance.Happened.replied;
import static org.servicehall.attendance.Happened.signedIn;
import static org.servicehall.attendance.Happened.signedOut;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.Happened;
import org.servicehall.attendance.view.acts.Act;
import org.servicehall.attendance.view.acts.ClerkActs;
import org.servicehall.attendance.view.acts.Discrepancies;
import org.servicehall.attendance.view.acts.Discrepancies.Discrepancy;
import org.servicehall.attendance.view.acts.Discrepancies.Kind;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.platform.event.RecordedEvent;

@Tag("T9")
class DiscrepanciesTest {
    private static final Set<String> CLERKS = Set.of("wang.fang", "li.na");
    private static final Instant AFTERNOON = Instant.parse("2025-09-26T14:00:00+08:00");
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
    @Tag("T2")
    void aMorningNobodySignedOutOfIsNoAfternoon() {
        var morning = List.of(signedIn("wang.fang", HalfDay.MORNING, "08:00", 0));
        assertThat(found(morning, List.of(act("wang.fang", 1, "13:59"), act("wang.fang", 2, "14:30"))))
                .extracting(Act::eventId)
                .containsExactly("Case:330106-20250926-0002@0");
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

    @Test
    void actingOnApprovedLeaveIsADiscrepancyEvenWhenSignedIn() {
        var leave = List.of(
                Happened.leaveRequested("wang.fang", 1, "09:00", "10:00", 0),
                Happened.leaveApproved("wang.fang", 1, "09:00", "10:00", 1));
        var acts = List.of(act("wang.fang", 1, "08:59"), act("wang.fang", 2, "09:00"), act("wang.fang", 3, "10:00"));
        assertThat(judged(SIGNATURES, leave, acts))
                .extracting(Discrepancy::kind, found -> found.act().eventId())
                .containsExactly(tuple(Kind.ON_LEAVE, "Case:330106-20250926-0002@0"));
    }

    @Test
    void leaveThatWasNotApprovedSaysNothing() {
        var leave = List.of(Happened.leaveRequested("wang.fang", 1, "09:00", "10:00", 0));
        assertThat(judged(SIGNATURES, leave, List.of(act("wang.fang", 2, "09:30"))))
                .isEmpty();
    }

    @Test
    void marksOnAppointmentsCountAsActs() {
        assertThat(judged(List.of(), List.of(), List.of(Happened.kept("li.na", "09:00"))))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.NOT_SIGNED_IN);
    }

    @Test
    @Tag("S4")
    void whatIsDoneWithPapersCountsAsAnAct() {
        assertThat(judged(List.of(), List.of(), List.of(Happened.sentBack("li.na", "09:00"))))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.NOT_SIGNED_IN);
    }

    @Test
    void whoTakesACallOnDutyNeedNotBeSignedInButNotBeOnLeave() {
        var call = List.of(Happened.callClosed("li.na", "12:30"));
        assertThat(judged(List.of(), List.of(), call)).isEmpty();
        var leave = List.of(
                Happened.leaveRequested("li.na", 1, "12:00", "13:00", 0),
                Happened.leaveApproved("li.na", 1, "12:00", "13:00", 1));
        assertThat(judged(List.of(), leave, call)).extracting(Discrepancy::kind).containsExactly(Kind.ON_LEAVE);
    }

    private static List<Act> found(List<RecordedEvent> signatures, List<RecordedEvent> acts) {
        return judged(signatures, List.of(), acts).stream()
                .map(Discrepancy::act)
                .toList();
    }

    private static List<Discrepancy> judged(
            List<RecordedEvent> signatures, List<RecordedEvent> leave, List<RecordedEvent> acts) {
        return Discrepancies.of(
                CLERKS, Happened.facts(signatures, leave), AFTERNOON, Happened.fold(new ClerkActs(), acts));
    }
}

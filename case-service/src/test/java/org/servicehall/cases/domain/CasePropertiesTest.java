package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.RandomDay.Step;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRefused;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.cases.Held;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.PublicityProlonged;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;

/** Whatever people and sweeps do in whatever order, these stay true. */
class CasePropertiesTest {
    /** Types of events that happened, so that a property about what never happens is noticed. */
    private static final Set<String> HAPPENED = new TreeSet<>();

    @Property(tries = 10_000)
    @Tag("D5")
    void aDeadlineIsWarnedOfAndOverdueAtMostOnceAndNothingFollowsTheEnd(
            @ForAll boolean staged, @ForAll("days") List<Step> day) {
        var events = play(staged, day);
        assertThat(events.stream()
                        .filter(CaseOverdue.class::isInstance)
                        .map(event -> ((CaseOverdue) event).deadlineId()))
                .doesNotHaveDuplicates();
        assertThat(events.stream()
                        .filter(CaseDueSoon.class::isInstance)
                        .map(event -> ((CaseDueSoon) event).deadlineId()))
                .doesNotHaveDuplicates();
        assertThat(events.subList(0, events.size() - 1)).noneMatch(CaseCompleted.class::isInstance);
    }

    @Property(tries = 10_000)
    @Tag("D5")
    @Tag("C1")
    void onePersonAnswersForEachOverdueAndTheSharesAddUpToItsTime(
            @ForAll boolean staged, @ForAll("days") List<Step> day) {
        var played = played();
        var holds = new TreeMap<Instant, String>();
        Deadline running = null;
        boolean handled = false;
        for (CaseEvent event : play(played, staged, day)) {
            switch (event) {
                case CaseOpened opened -> holds.put(opened.acceptedAt(), opened.agent());
                case CasePromised promised -> running = promised.deadline();
                case CaseExtended longer -> running = longer.deadline();
                case DeadlineRecomputed anew -> running = anew.deadline();
                case HandlerAssigned to -> {
                    holds.put(to.assignedAt(), to.handler());
                    handled = true;
                }
                case AgentReassigned to -> {
                    if (!handled) {
                        holds.put(to.reassignedAt(), to.agent());
                    }
                }
                case CaseOverdue overdue -> answered(overdue, running, holds, played.calendarOf(overdue));
                default -> {}
            }
        }
    }

    /** Of several who get it in one moment the last has it. */
    private static void answered(
            CaseOverdue overdue, Deadline deadline, NavigableMap<Instant, String> holds, HallCalendar calendar) {
        assertThat(overdue.deadlineId()).isEqualTo(deadline.id());
        assertThat(overdue.answerable())
                .isEqualTo(holds.floorEntry(certainFrom(deadline, calendar)).getValue());
        assertThat(overdue.held().stream().mapToLong(Held::workingMinutes).sum())
                .isEqualTo(calendar.workingMinutesBetween(deadline.startedAt(), deadline.dueAt()));
        Instant until = deadline.startedAt();
        for (Held share : overdue.held()) {
            assertThat(share.from()).isEqualTo(until);
            assertThat(share.person()).isEqualTo(holds.floorEntry(share.from()).getValue());
            until = share.until();
        }
        assertThat(until).isEqualTo(deadline.dueAt());
    }

    /** The opening of the last day that is worked by then. */
    private static Instant certainFrom(Deadline deadline, HallCalendar calendar) {
        LocalDate day = calendar.dateOf(deadline.dueAt());
        while (!calendar.day(day).isWorking()) {
            day = day.minusDays(1);
        }
        return calendar.sessions(day).getFirst().opens();
    }

    /** What a changed schedule takes back, a correcting entry answers in the ledger. */
    @Property(tries = 10_000)
    @Tag("D5")
    @Tag("D1")
    void aReplyUpToTheVeryDueInstantIsInTimeAndAfterItOneOverdueStands(
            @ForAll boolean staged, @ForAll("days") List<Step> day) {
        Deadline running = null;
        CaseOverdue standing = null;
        boolean certain = false;
        for (CaseEvent event : play(staged, day)) {
            assertThat(!certain || event instanceof CaseWithdrawn || event instanceof CaseCompleted)
                    .isTrue();
            switch (event) {
                case CasePromised promised -> running = promised.deadline();
                case CaseExtended longer -> running = longer.deadline();
                case CaseOverdue overdue -> {
                    assertThat(standing).isNull();
                    certain = !overdue.recordedAt().isAfter(running.dueAt());
                    standing = overdue;
                }
                case DeadlineRecomputed anew -> {
                    boolean moves =
                            anew.deadline().dueAt().isAfter(anew.previous().dueAt());
                    assertThat(standing == null || moves).isTrue();
                    running = anew.deadline();
                    standing = null;
                }
                case CaseCompleted completed -> {
                    boolean late = certain || completed.completedAt().isAfter(running.dueAt());
                    assertThat(completed.onTime()).isEqualTo(!late);
                    assertThat(standing != null).isEqualTo(late);
                }
                default -> {}
            }
        }
    }

    @Property(tries = 10_000)
    @Tag("D9")
    void aReplyFollowsADecisionOfAnotherPersonAndALateOneAnOverdue(
            @ForAll boolean staged, @ForAll("days") List<Step> day) {
        String handler = "";
        String decider = "";
        boolean overdue = false;
        for (CaseEvent event : play(staged, day)) {
            switch (event) {
                case HandlerAssigned to -> handler = to.handler();
                case CaseDecided decided -> decider = decided.decidedBy();
                case CaseOverdue _ -> overdue = true;
                case CaseExtended _ -> assertThat(overdue).isFalse();
                case DeadlineRecomputed anew -> {
                    assertThat(anew.deadline().dueAt())
                            .isAfterOrEqualTo(anew.previous().dueAt());
                    assertThat(anew.deadline().dueAt()).isAfterOrEqualTo(anew.recomputedAt());
                    overdue = false;
                }
                case CaseReplied replied ->
                    assertThat(replied.replier()).isNotEqualTo(handler).isNotEqualTo(decider);
                case CaseCompleted completed -> {
                    assertThat(decider.isEmpty()).isEqualTo(completed.outcome() == Outcome.WITHDRAWN);
                    assertThat(completed.onTime()).isNotEqualTo(overdue);
                }
                default -> {}
            }
        }
    }

    @Property(tries = 10_000)
    @Tag("C2")
    @Tag("C3")
    void whatIsGrantedWentThroughItsStagesAndWhatIsStoppedHadAnUpheldObjection(@ForAll("days") List<Step> day) {
        Set<String> open = new HashSet<>();
        Set<String> completed = new HashSet<>();
        boolean refused = false;
        Set<Integer> objections = new HashSet<>();
        boolean upheld = false;
        for (CaseEvent event : play(true, day)) {
            switch (event) {
                case StageStarted started ->
                    assertThat(open.add(started.stage())).isTrue();
                case StageCompleted done -> {
                    assertThat(open.remove(done.stage())).isTrue();
                    assertThat(objections).isEmpty();
                    completed.add(done.stage());
                }
                case StageReturned returned -> {
                    assertThat(open.remove(returned.stage())).isTrue();
                    completed.remove(returned.to());
                }
                case StageRefused no -> {
                    assertThat(open.remove(no.stage())).isTrue();
                    refused = true;
                }
                case ObjectionLodged lodged -> {
                    assertThat(open).contains("publicity");
                    objections.add(lodged.number());
                }
                case ObjectionDecided decided -> {
                    assertThat(objections.remove(decided.number())).isTrue();
                    upheld |= decided.upheld();
                }
                case CaseDecided decided -> {
                    assertThat(decided.outcome() != Outcome.GRANTED || (completed.size() == 3 && !refused))
                            .isTrue();
                    assertThat(decided.outcome() == Outcome.STOPPED).isEqualTo(upheld);
                }
                default -> {}
            }
        }
    }

    @Property(tries = 10_000)
    @Tag("C3")
    @Tag("D1")
    void aPublicityEndsNoEarlierThanPrintedAndObjectionsAreTakenUntilItEnds(@ForAll("days") List<Step> day) {
        Map<String, Instant> until = new HashMap<>();
        for (CaseEvent event : play(true, day)) {
            switch (event) {
                case StageStarted started -> {
                    until.remove(started.stage());
                    if (started.publishedUntil() != null) {
                        until.put(started.stage(), started.publishedUntil());
                    }
                }
                case PublicityProlonged longer -> {
                    assertThat(longer.previous()).isEqualTo(until.get(longer.stage()));
                    assertThat(longer.publishedUntil()).isAfter(longer.previous());
                    until.put(longer.stage(), longer.publishedUntil());
                }
                case ObjectionLodged lodged ->
                    assertThat(lodged.lodgedAt()).isBeforeOrEqualTo(until.get(lodged.stage()));
                case StageCompleted done -> {
                    if (until.containsKey(done.stage())) {
                        assertThat(done.completedAt()).isAfter(until.get(done.stage()));
                    }
                }
                default -> {}
            }
        }
    }

    @Property(tries = 10_000)
    @Tag("D4")
    void aCaseIsExtendedOnceAndOnlyWhenAskedForAndNotRefused(@ForAll boolean staged, @ForAll("days") List<Step> day) {
        boolean asked = false;
        boolean extended = false;
        for (CaseEvent event : play(staged, day)) {
            switch (event) {
                case ExtensionRequested _ -> {
                    assertThat(asked || extended).isFalse();
                    asked = true;
                }
                case ExtensionRefused _ -> {
                    assertThat(asked).isTrue();
                    asked = false;
                }
                case CaseExtended longer -> {
                    assertThat(asked && !extended).isTrue();
                    assertThat(longer.deadline().dueAt())
                            .isAfter(longer.previous().dueAt());
                    asked = false;
                    extended = true;
                }
                default -> {}
            }
        }
    }

    @AfterContainer
    static void everythingHappened() {
        assertThat(HAPPENED)
                .containsExactlyInAnyOrderElementsOf(EventTypes.of(CaseEvent.class).types().stream()
                        .map(type -> EventTypes.all().classOf(type).getSimpleName())
                        .toList());
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, RandomDay.KINDS - 1),
                        Arbitraries.of(RandomDay.PEOPLE),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static RandomDay played() {
        return new RandomDay(code -> assertThat(code).isNotBlank());
    }

    private static List<CaseEvent> play(boolean staged, List<Step> day) {
        return play(played(), staged, day);
    }

    private static List<CaseEvent> play(RandomDay random, boolean staged, List<Step> day) {
        var events = random.play(staged, day);
        events.forEach(event -> HAPPENED.add(event.getClass().getSimpleName()));
        return events;
    }
}

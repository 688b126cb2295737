package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.testing.EntityPlay;

/** Whatever people and sweeps do in whatever order, these stay true. */
class CasePropertiesTest {
    private static final String[] PEOPLE = {Cases.AGENT, Cases.HANDLER, "zhou.min"};

    /** One thing somebody tries, so many hours after the one before. */
    record Step(int what, String by, int hours) {}

    @Property(tries = 10_000)
    @Tag("D5")
    void aDeadlineIsWarnedOfAndOverdueAtMostOnceAndNothingFollowsTheEnd(@ForAll("days") List<Step> day) {
        var events = play(day);
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
    @Tag("D9")
    void aReplyFollowsADecisionOfAnotherPersonAndALateOneAnOverdue(@ForAll("days") List<Step> day) {
        String handler = "";
        String decider = "";
        boolean overdue = false;
        for (CaseEvent event : play(day)) {
            switch (event) {
                case HandlerAssigned to -> handler = to.handler();
                case CaseDecided decided -> decider = decided.decidedBy();
                case CaseOverdue _ -> overdue = true;
                case CaseEvent.CaseExtended _ -> assertThat(overdue).isFalse();
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

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    private static List<CaseEvent> play(List<Step> day) {
        var file = new EntityPlay(Case.class, List.of());
        List<CaseEvent> recorded = new ArrayList<>();
        send(file, recorded, new CaseCommand.OpenCase(Cases.NO, Cases.promised(), Cases.CALENDAR));
        Instant now = Cases.ACCEPTED;
        for (Step step : day) {
            now = now.plus(Duration.ofHours(step.hours()));
            send(file, recorded, command(step, now));
        }
        return recorded;
    }

    private static CaseCommand command(Step step, Instant at) {
        return switch (step.what()) {
            case 0 -> new CaseCommand.AssignHandler(Cases.NO, step.by(), "CIVIL_AFFAIRS", "轮换", at);
            case 1 -> new CaseCommand.RequestExtension(Cases.NO, 3, "需复核", step.by(), at, Cases.CALENDAR);
            case 2 -> new CaseCommand.ApproveExtension(Cases.NO, step.by(), at, Cases.CALENDAR, () -> CaseSamples.YQ);
            case 3 -> new CaseCommand.Decide(Cases.NO, Outcome.GRANTED, null, null, step.by(), at);
            case 4 -> new CaseCommand.Reply(Cases.NO, step.by(), at, () -> CaseSamples.BJ);
            case 7 -> new CaseCommand.ArrangeJointHandling(Cases.NO, "CIVIL_AFFAIRS", List.of("LABOUR"), step.by(), at);
            case 8 -> new CaseCommand.CompleteJointPart(Cases.NO, "LABOUR", step.by(), at);
            case 9 -> new CaseCommand.WithdrawCase(Cases.NO, Channel.PHONE, step.by(), at, () -> CaseSamples.BJ);
            case 5 -> new CaseCommand.WarnDueSoon(Cases.NO, step.hours() % 2 == 0 ? "original" : "extension", at);
            default -> new CaseCommand.RecordOverdue(Cases.NO, step.hours() % 2 == 0 ? "original" : "extension", at);
        };
    }

    /** A refused command records nothing, and that is all there is to it. */
    private static void send(EntityPlay file, List<CaseEvent> recorded, CaseCommand command) {
        try {
            file.send(command).forEach(event -> recorded.add((CaseEvent) event));
        } catch (Refusal e) {
            assertThat(e.code()).isNotBlank();
        }
    }
}

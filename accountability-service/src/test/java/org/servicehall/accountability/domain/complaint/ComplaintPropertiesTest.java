package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.Files.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.*;
import org.servicehall.accountability.domain.complaint.sanction.SanctionWeight;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.*;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.testing.EntityPlay;

/** Whatever people do in whatever order, these stay true. */
class ComplaintPropertiesTest {
    private static final By[] PEOPLE = {
        OFFICE, LEADER, LEADING_INVESTIGATOR, DEPARTMENT_INVESTIGATOR, DEPARTMENT, AUDITOR, CLERK, ACCUSED
    };
    private static final Sanction[] SANCTIONS = {
        Sanction.CIRCULATED_CRITICISM, Sanction.TRANSFER, Sanction.ADMINISTRATIVE_WARNING, Sanction.MAJOR_DEMERIT
    };

    /**
     * One thing somebody tries, so many hours after the one before.
     *
     * @param along whether it is the next step a file would take, by somebody who may; it takes most files far
     */
    record Step(int what, By by, Sanction sanction, int hours, boolean along) {}

    @Property(tries = 10_000)
    @Tag("B6")
    @Tag("B8")
    @Tag("B5")
    void noSanctionWithoutApprovalOneAppealNothingAfterTheEndAndNobodyInvolved(@ForAll("lives") List<Step> life) {
        @Nullable ComplaintFile file = null;
        int appeals = 0;
        for (ComplaintEvent event : play(life)) {
            assertThat(file != null && file.phase() == Phase.CLOSED).isFalse();
            if (file != null) {
                checkEffect(file, event);
            }
            checkInvolved(event);
            appeals += event instanceof ComplaintAppealed ? 1 : 0;
            file = ComplaintFile.after(file, event);
        }
        assertThat(appeals).isLessThanOrEqualTo(1);
    }

    private static void checkEffect(ComplaintFile file, ComplaintEvent event) {
        boolean approved = !file.verdict().waitsForApproval();
        switch (event) {
            case ComplaintNotified _ -> assertThat(approved).isTrue();
            case SanctionExecuted executed -> {
                assertThat(approved).isTrue();
                assertThat(file.verdict().appealOpen()).isFalse();
                assertThat(file.verdict().notified()).isNotNull();
                assertThat(executed.sanction()).isEqualTo(file.verdict().imposed());
                if (executed.sanction().needsApproval()) {
                    assertThat(file.verdict().approval()).isEqualTo(Verdict.Approval.GIVEN);
                }
            }
            case ComplaintDecided _ ->
                assertThat(file.inquiry().investigators().stream()
                                .map(one -> one.body())
                                .distinct())
                        .hasSize(2);
            case ComplaintClosed _ -> assertThat(file.verdict().unexecuted()).isNull();
            case AppealDecided decided -> {
                checkNotHeavier(file, decided.sanction());
                assertThat(decided.meeting().attendees())
                        .doesNotContainAnyElementsOf(
                                file.verdict().decision().meeting().attendees());
            }
            case AppealDecidedBySuperior decided -> checkNotHeavier(file, decided.sanction());
            default -> {}
        }
    }

    private static void checkNotHeavier(ComplaintFile file, @Nullable Sanction next) {
        var before = file.verdict().imposed();
        assertThat(next == null || next == before || SanctionWeight.isLighter(next, before))
                .isTrue();
    }

    /** The accused appeals, and does nothing else about the own complaint. */
    private static void checkInvolved(ComplaintEvent event) {
        switch (event) {
            case ComplaintAppealed appealed -> assertThat(appealed.person()).isEqualTo(ACCUSED.id());
            case InvestigatorsAssigned assigned ->
                assertThat(assigned.investigators()).noneMatch(one -> one.id().equals(ACCUSED.id()));
            case ComplaintDecided decided -> {
                assertThat(decided.meeting().attendees()).doesNotContain(ACCUSED.id());
                assertThat(decided.recordedBy()).isNotEqualTo(ACCUSED.id());
            }
            case AppealDecided decided -> {
                assertThat(decided.meeting().attendees()).doesNotContain(ACCUSED.id());
                assertThat(decided.recordedBy()).isNotEqualTo(ACCUSED.id());
            }
            case ComplaintAccepted accepted -> assertThat(accepted.acceptedBy()).isNotEqualTo(ACCUSED.id());
            case ComplaintClosed closed -> assertThat(closed.closedBy()).isNotEqualTo(ACCUSED.id());
            default -> {}
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(SANCTIONS),
                        Arbitraries.frequency(Tuple.of(9, 5), Tuple.of(1, 24 * 31)),
                        Arbitraries.of(true, true, false))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static List<ComplaintEvent> play(List<Step> life) {
        var entity = new EntityPlay(Complaint.class, List.of());
        List<ComplaintEvent> recorded = new ArrayList<>();
        send(entity, recorded, Commanded.file(ComplaintChannel.PHONE, CLERK, null));
        Instant now = FILED;
        for (Step step : life) {
            now = now.plus(Duration.ofHours(step.hours()));
            int what = step.along() ? next(ComplaintFile.of(NO, recorded), step) : step.what();
            By by = step.along() ? may(what, step) : step.by();
            send(entity, recorded, command(what, by, step, now));
        }
        return recorded;
    }

    private static int next(ComplaintFile file, Step step) {
        return switch (file.phase()) {
            case FILED -> step.what() == 1 ? 1 : 0;
            case ACCEPTED -> file.inquiry().investigators().isEmpty() ? 2 : 4;
            case INVESTIGATED -> 5;
            case RECOMMENDED -> 6;
            case DECIDED ->
                file.verdict().waitsForApproval() ? step.what() % 3 == 0 ? 8 : step.what() % 3 == 1 ? 7 : 6 : 9;
            case NOTIFIED -> file.verdict().appealOpen() ? 11 : 10 + step.what() % 4;
            case DECLINED -> 9;
            case ANSWERED, CLOSED -> 13;
        };
    }

    private static By may(int what, Step step) {
        return switch (what) {
            case 2 -> LEADER;
            case 3, 4, 5 -> LEADING_INVESTIGATOR;
            case 10 -> ACCUSED;
            default -> step.by().equals(ACCUSED) ? ACCUSED : OFFICE;
        };
    }

    private static ComplaintCommand command(int what, By by, Step step, Instant at) {
        Sanction sanction = step.sanction();
        var meeting = new Meeting(
                LocalDate.ofInstant(at, ZoneOffset.ofHours(8)),
                step.what() % 5 == 0
                        ? List.of("jiang.wei", "wu.gang", ACCUSED.id())
                        : what == 11 ? othersMeeting().attendees() : meeting().attendees(),
                2,
                1,
                0);
        return switch (what) {
            case 0 -> new AcceptComplaint(NO, at.plus(Duration.ofDays(60)), by, at);
            case 1 -> new DeclineComplaint(NO, "无关", by, at);
            case 2 -> new AssignInvestigators(NO, investigators(), MEMBERS, BROUGHT_BY, by, at);
            case 3 -> new LinkEvidence(NO, "Case:330106-20250926-0003@4", "超时", by, at);
            case 4 -> new ReportFindings(NO, "属实", ACCUSED.id(), null, Fault.HARM_TO_IMAGE, List.of(), by, at);
            case 5 -> new RecommendSanction(NO, sanction, "情节", TABLE, (_, _, _, _) -> 0, 2, ZONE, by, at);
            case 6 -> new DecideComplaint(NO, true, sanction, Map.of(), "属实", meeting, RULES, by, at);
            case 7 -> new RecordApproval(NO, "镇纪委", "1", by, at);
            case 8 -> new RecordDisapproval(NO, "镇纪委", "1", "过重", by, at);
            case 9 ->
                new NotifyBothSides(NO, () -> "1", () -> "2", Files.appealUntil(at.plus(Duration.ofDays(30))), by, at);
            case 10 -> new LodgeAppeal(NO, by, at);
            case 11 -> step.what() % 4 == 0 ? superiorDecides(by, step, at) : decideAppeal(by, step, meeting, at);
            case 12 -> new RecordExecution(NO, LocalDate.ofInstant(at, ZoneOffset.ofHours(8)), null, ZONE, by, at);
            case 13 -> new CloseComplaint(NO, by, at);
            default -> new RecordUndecided(NO, at);
        };
    }

    private static DecideAppeal decideAppeal(By by, Step step, Meeting meeting, Instant at) {
        var outcome = List.of(Appeal.values()).get(step.what() % 3);
        return new DecideAppeal(
                NO, outcome, outcome == Appeal.CHANGED ? step.sanction() : null, "复核", meeting, RULES, by, at);
    }

    private static ComplaintCommand superiorDecides(By by, Step step, Instant at) {
        var outcome = List.of(Appeal.values()).get(step.what() % 3);
        var sanction = outcome == Appeal.CHANGED ? step.sanction() : null;
        var on = LocalDate.ofInstant(at, ZoneOffset.ofHours(8));
        return new RecordSuperiorsAppealDecision(
                NO, outcome, sanction, "复核", "镇纪委", "1", on, ZONE, () -> STAFF, by, at);
    }

    /** A refused command records nothing, and that is all there is to it. */
    private static void send(EntityPlay entity, List<ComplaintEvent> recorded, ComplaintCommand command) {
        try {
            entity.send(command).forEach(event -> recorded.add((ComplaintEvent) event));
        } catch (Refusal e) {
            assertThat(e.code()).isNotBlank();
        }
    }
}

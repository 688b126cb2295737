package org.servicehall.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.CaseCommand.CompleteStage.Paper;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.contracts.cases.StageResult;
import org.servicehall.platform.testing.EntityPlay;

/** Plays what people, sweeps and a published schedule do to one case, in whatever order. */
final class RandomDay {
    /** So many kinds of steps are told apart. */
    static final int KINDS = 23;

    private static final int PUBLISHED = 17;
    private static final int AT_THE_END = 21;
    private static final int JUST_AFTER = 22;

    static final String[] PEOPLE = {Cases.AGENT, Cases.HANDLER, "zhou.min"};
    private static final String[] IDS = {"original", "original-2", "extension", "extension-2"};

    /** Promised before anybody knew the year's holidays, and what was published then. */
    static final HallCalendar BLIND = new HallCalendar(WorkingHours.standard(), HolidaySchedules.none());

    private static final HallCalendar KNOWN = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.none()
                    .with(new HolidaySchedule(2025, "2025.9", off(7, 11, 12, 13, 14), Map.of()))
                    .with(new HolidaySchedule(2026, "2026.9", Map.of(), Map.of())));

    private static final Stage[] STAGES = {Cases.REVIEW, shown("publicity", 1), stage("township-review")};

    /** One thing somebody tries, so many hours after the one before. */
    record Step(int what, String by, int hours) {}

    private final EntityPlay file = new EntityPlay(Case.class, List.of());
    private final List<CaseEvent> recorded = new ArrayList<>();
    private final Consumer<String> refused;
    /** By which calendar each overdue was counted. */
    private final Map<CaseOverdue, HallCalendar> countedBy = new HashMap<>();

    private HallCalendar inForce = BLIND;
    private @Nullable Deadline running;

    /** @param refused hears of the codes of refusals */
    RandomDay(Consumer<String> refused) {
        this.refused = refused;
    }

    List<CaseEvent> play(boolean staged, List<Step> day) {
        var due = new DeadlineRules(BLIND).promised(Cases.ACCEPTED, 10);
        var accepted = Cases.accepted(AcceptanceType.PROMISED, due, staged ? STAGES : new Stage[0]);
        send(new CaseCommand.OpenCase(Cases.NO, accepted, BLIND));
        Instant now = Cases.ACCEPTED;
        for (Step step : day) {
            now = when(step, now.plus(Duration.ofHours(step.hours())));
            if (step.what() == PUBLISHED) {
                inForce = KNOWN;
            }
            send(command(step, now));
        }
        return recorded;
    }

    /** The calendar that an overdue of this day was counted by: the one in force when it was recorded. */
    HallCalendar calendarOf(CaseOverdue overdue) {
        return Objects.requireNonNull(countedBy.get(overdue));
    }

    /** Two steps wait for the very end of the time, and for what comes right after it. */
    private Instant when(Step step, Instant now) {
        if (running == null || step.what() < AT_THE_END) {
            return now;
        }
        Instant end =
                step.what() == AT_THE_END ? running.dueAt() : running.dueAt().plusMillis(1);
        return end.isBefore(now) ? now : end;
    }

    private CaseCommand command(Step step, Instant at) {
        String no = Cases.NO;
        String by = step.by();
        boolean even = step.hours() % 2 == 0;
        LatenessRules lateness = new LatenessRules(inForce, 1, 10);
        return switch (step.what()) {
            case 0 -> new CaseCommand.AssignHandler(no, by, "CIVIL_AFFAIRS", "轮换", acting(by), at, BLIND);
            case 18 ->
                new CaseCommand.AssignHandler(
                        no, PEOPLE[step.hours() % PEOPLE.length], "CIVIL_AFFAIRS", "忙", acting(by), at, BLIND);
            // Whoever is on leave does not answer, which is a day without this step.
            case 19 ->
                step.hours() % 4 == 0
                        ? new CaseCommand.DeclineHandler(no, "手头已满", by, at)
                        : new CaseCommand.ConfirmHandler(no, by, at);
            case 20 -> new CaseCommand.WithdrawHandler(no, acting(by), at);
            case 1 -> new CaseCommand.RequestExtension(no, 3, "需复核", null, by, at, BLIND);
            case 2 -> new CaseCommand.ApproveExtension(no, by, at, BLIND, () -> CaseSamples.YQ);
            case 3 -> new CaseCommand.Decide(no, Outcome.GRANTED, null, null, by, at);
            case 4, AT_THE_END -> new CaseCommand.Reply(no, by, at, () -> CaseSamples.BJ, lateness);
            case 5 -> new CaseCommand.WarnDueSoon(no, IDS[step.hours() % IDS.length], at);
            case 6 -> new CaseCommand.RecordOverdue(no, IDS[step.hours() % IDS.length], at, lateness);
            case JUST_AFTER -> new CaseCommand.RecordOverdue(no, idOf(running), at, lateness);
            case 7 -> new CaseCommand.ArrangeJointHandling(no, "CIVIL_AFFAIRS", List.of("LABOUR"), by, at);
            case 8 -> new CaseCommand.CompleteJointPart(no, "LABOUR", acting(by), at);
            // Rarely, or few cases would live to see anything else.
            case 9 ->
                step.hours() > 50
                        ? new CaseCommand.WithdrawCase(
                                no, CaseSamples.wish(), even ? null : acting(by), at, () -> CaseSamples.BJ, lateness)
                        : stage(step, at);
            case 10, 11, 12 -> stage(step, at);
            case 13 -> new CaseCommand.LodgeObjection(no, "收入不符", "P-2", at);
            case 14 ->
                new CaseCommand.DecideObjection(
                        no, 1 + step.hours() % 2, step.hours() % 5 == 0, "查实", "办法第九条", acting(by), at);
            case 15 -> new CaseCommand.RefuseExtension(no, "材料已齐", by, at);
            case 16 ->
                even
                        ? new CaseCommand.ReassignAgent(no, by, "轮岗", acting(PEOPLE[step.hours() % PEOPLE.length]), at)
                        : new CaseCommand.Decide(no, Outcome.REFUSED, "超标", "办法第三条", by, at);
            default ->
                even
                        ? new CaseCommand.ProlongPublicity(no, KNOWN, at)
                        : new CaseCommand.RecomputeDeadline(
                                no, at, KNOWN, _ -> Optional.of(BLIND), () -> "330106-BG-2025-0001");
        };
    }

    private static String idOf(@Nullable Deadline deadline) {
        return deadline == null ? "original" : deadline.id();
    }

    private CaseCommand stage(Step step, Instant at) {
        int which = (step.what() + step.hours()) % STAGES.length;
        StageResult result = step.hours() > 57
                ? StageResult.REFUSED
                : step.hours() % 9 == 8 ? StageResult.RETURNED : StageResult.PASSED;
        String again = result == StageResult.RETURNED && which > 0 ? STAGES[which - 1].id() : null;
        var paper = new Paper(result, "主任", "已审", "镇〔2025〕%d号".formatted(which), BLIND.dateOf(at), false, null);
        return new CaseCommand.CompleteStage(Cases.NO, STAGES[which].id(), paper, again, acting(step.by()), at, BLIND);
    }

    /** A refused command records nothing, and that is all there is to it. */
    private void send(CaseCommand command) {
        try {
            file.send(command).forEach(event -> record((CaseEvent) event));
        } catch (Refusal e) {
            refused.accept(e.code());
        }
    }

    private void record(CaseEvent event) {
        recorded.add(event);
        switch (event) {
            case CaseEvent.CasePromised promised -> running = promised.deadline();
            case DeadlineEvent.CaseExtended longer -> running = longer.deadline();
            case DeadlineEvent.DeadlineRecomputed anew -> running = anew.deadline();
            case CaseOverdue overdue -> countedBy.put(overdue, inForce);
            default -> {}
        }
    }

    private static Map<LocalDate, String> off(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> LocalDate.of(2025, 11, day))
                .collect(Collectors.toMap(Function.identity(), _ -> "放假"));
    }

    private static Acting acting(String by) {
        return new Acting(by, "CIVIL_AFFAIRS", by.equals("zhou.min"), false);
    }

    private static Stage stage(String id) {
        return new Stage(id, new LocalizedText(id, id), new LocalizedText("镇", "township"), null);
    }

    private static Stage shown(String id, int days) {
        return new Stage(id, new LocalizedText(id, id), new LocalizedText("社区", "community"), days);
    }
}

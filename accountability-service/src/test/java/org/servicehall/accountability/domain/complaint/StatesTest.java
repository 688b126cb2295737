package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.platform.testing.EntityPlay;
import org.servicehall.platform.testing.StateTable;

/** Every command in every state of a complaint, by every role. */
@Tag("B5")
class StatesTest {
    private static final Map<String, By> PEOPLE = people();
    private static final Map<String, List<?>> STATES = states();
    private static final Map<String, Function<By, ComplaintCommand>> COMMANDS = commands();

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = markdown();
        assertThat(StateTable.kept(Path.of("../docs/states/complaint.md"), now)).isEqualTo(now);
    }

    @Test
    void everyCommandIsInTheTable() {
        var tried = new TreeSet<String>();
        COMMANDS.values()
                .forEach(command -> tried.add(command.apply(OFFICE).getClass().getSimpleName()));
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ComplaintCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static String markdown() {
        var page = new StringBuilder("# States of a complaint 举报\n\n"
                + "What each command does in each state, by whom it comes: its events, or its refusal and the rule that"
                + " refuses. The accused sits in the leading group, so that the role alone would let them in."
                + " `unknown-number` is the answer for a number nobody has (B7). Written by `StatesTest` of"
                + " accountability-service, which fails when it is no longer true.\n");
        COMMANDS.forEach((name, command) -> {
            page.append("\n## ").append(name).append("\n\n| in state | happens |\n| --- | --- |\n");
            STATES.forEach((state, given) -> page.append("| ")
                    .append(state)
                    .append(" | ")
                    .append(outcomes(given, command))
                    .append(" |\n"));
        });
        return page.toString();
    }

    /** People who get the same answer stand together. */
    private static String outcomes(List<?> given, Function<By, ComplaintCommand> command) {
        Map<String, List<String>> byOutcome = new LinkedHashMap<>();
        PEOPLE.forEach((who, by) -> byOutcome
                .computeIfAbsent(outcome(given, command.apply(by)), _ -> new ArrayList<>())
                .add(who));
        if (byOutcome.size() == 1) {
            return byOutcome.keySet().iterator().next() + ": everybody";
        }
        return byOutcome.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    private static String outcome(List<?> given, ComplaintCommand command) {
        try {
            List<Object> events = new EntityPlay(Complaint.class, given).send(command);
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> "**" + event.getClass().getSimpleName() + "**")
                            .collect(Collectors.joining(", "));
        } catch (Refusal refusal) {
            return "`" + refusal.code() + "`" + (refusal.rule() == null ? "" : " (" + refusal.rule() + ")");
        }
    }

    private static Map<String, By> people() {
        Map<String, By> people = new LinkedHashMap<>();
        people.put("office", OFFICE);
        people.put("leading group", LEADER);
        people.put("investigator of the leading group", LEADING_INVESTIGATOR);
        people.put("investigator of a department", DEPARTMENT_INVESTIGATOR);
        people.put("department", DEPARTMENT);
        people.put("auditor", AUDITOR);
        people.put("lead", LEAD);
        people.put("clerk who entered it", CLERK);
        people.put("ops", OPS);
        people.put("the accused", ACCUSED);
        return people;
    }

    private static Map<String, List<?>> states() {
        Map<String, List<?>> states = new LinkedHashMap<>();
        states.put("none", List.of());
        states.put("filed", List.of(filed()));
        states.put("filed, not decided in time", List.of(filed(), undecided()));
        states.put("suggestion filed", List.of(filed(Ground.SUGGESTION, null)));
        states.put(
                "suggestion answered",
                List.of(filed(Ground.SUGGESTION, null), new SuggestionAnswered(NO, HALL, "已增设", OFFICE.id(), NOW)));
        states.put("declined", List.of(filed(), declined()));
        states.put("declined and told", List.of(filed(), declined(), notifiedDeclined()));
        states.put("accepted", List.of(filed(), accepted()));
        states.put("under investigation", List.of(filed(), accepted(), assigned()));
        states.put("investigated", List.of(filed(), accepted(), assigned(), investigated(Fault.HARM_TO_IMAGE)));
        states.put("recommended", toDecide(DEMERIT));
        states.put("decided, approval needed", decidedFor(DEMERIT));
        states.put("decided, not approved", decidedFor(DEMERIT, disapproved()));
        states.put("decided and approved", decidedFor(DEMERIT, approved()));
        states.put("decided, no approval needed", decidedFor(TRANSFER));
        states.put("told, sanction to carry out", decidedFor(DEMERIT, approved(), notified(true)));
        states.put("told, sanction carried out", decidedFor(DEMERIT, approved(), notified(true), executed(DEMERIT)));
        states.put("appealed", decidedFor(DEMERIT, approved(), notified(true), appealed()));
        states.put(
                "appeal decided, changed, approval needed",
                decidedFor(
                        DEMERIT,
                        approved(),
                        notified(true),
                        appealed(),
                        appealDecided(Appeal.CHANGED, ADMINISTRATIVE_WARNING, true)));
        states.put(
                "appeal decided, lifted",
                decidedFor(
                        DEMERIT,
                        approved(),
                        notified(true),
                        appealed(),
                        appealDecided(Appeal.LIFTED, null, true),
                        approved()));
        states.put(
                "closed",
                decidedFor(
                        DEMERIT,
                        approved(),
                        notified(true),
                        appealed(),
                        appealDecided(Appeal.LIFTED, null, true),
                        approved(),
                        closed()));
        return states;
    }

    private static ComplaintEvent notifiedDeclined() {
        return new ComplaintEvent.ComplaintNotified(
                NO, HALL, "330106-TSJG-2025-0001", null, null, OFFICE.id(), NOW, null);
    }

    private static Map<String, Function<By, ComplaintCommand>> commands() {
        Map<String, Function<By, ComplaintCommand>> commands = new LinkedHashMap<>();
        commands.put("FileComplaint, entered for the reporter", by -> Commanded.file(ComplaintChannel.PHONE, by, null));
        commands.put("AddAttachment, with the query code", _ -> Commanded.attach("a", null));
        commands.put("AddAttachment, signed in", by -> Commanded.attach("a", by));
        commands.put("AcceptComplaint", by -> Commanded.accept(by, NOW));
        commands.put("ExtendTerm", by -> Commanded.extend(by, 20, NOW));
        commands.put("RecordComeDue, overdue", _ -> new ComplaintCommand.RecordComeDue(NO, DUE_AT.plusMillis(1)));
        commands.put("DeclineComplaint", Commanded::decline);
        commands.put(
                "RecordUndecided, when due", _ -> new ComplaintCommand.RecordUndecided(NO, DECIDE_BY.plusMillis(1)));
        commands.put(
                "RecountTerms, by the same schedule",
                _ -> new ComplaintCommand.RecountTerms(
                        NO, new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()), NOW));
        commands.put("AnswerSuggestion", Commanded::answer);
        commands.put("AssignInvestigators", by -> Commanded.assign(by, investigators()));
        commands.put("LinkEvidence", Commanded::link);
        commands.put("ReportFindings", by -> Commanded.report(by, Fault.HARM_TO_IMAGE));
        commands.put("RecommendSanction", by -> Commanded.recommend(by, DEMERIT, "情节较重", 0));
        commands.put("DecideComplaint", by -> Commanded.decide(by, DEMERIT, Map.of()));
        commands.put("RecordApproval", Commanded::approve);
        commands.put("RecordDisapproval", Commanded::disapprove);
        commands.put("NotifyBothSides", Commanded::tell);
        commands.put("LodgeAppeal", by -> Commanded.appeal(by, NOW));
        commands.put("DecideAppeal, lifted", by -> Commanded.decideAppeal(by, Appeal.LIFTED, null));
        commands.put(
                "RecordSuperiorsAppealDecision, lifted",
                by -> Commanded.superiorDecides(by, Appeal.LIFTED, null, TODAY));
        commands.put("RecordExecution", Commanded::execute);
        commands.put("CloseComplaint, appeals over", by -> Commanded.close(by, AFTER_APPEALS));
        return commands;
    }
}

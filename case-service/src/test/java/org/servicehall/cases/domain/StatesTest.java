package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.CaseSamples.*;
import static org.servicehall.cases.domain.CaseSamples.wish;
import static org.servicehall.cases.domain.CaseSamples.withdraw;
import static org.servicehall.cases.domain.Cases.*;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.CaseCommand.*;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.cases.CaseEvent.*;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageResult;
import org.servicehall.platform.testing.StateTable;

/** Every command in every state of a case. */
class StatesTest {
    private static final JointHandlingArranged JOINT =
            new JointHandlingArranged(NO, HALL, "CIVIL_AFFAIRS", List.of("LABOUR"), "wu.gang", LATER);

    private final StateTable table = new StateTable(Case.class)
            .state("none", List.of())
            .state("opened, nobody handles it", opened(promised()))
            .state("handled", handled(promised()))
            .state("another handler proposed", handled(promised(), proposed()))
            .state("in a stage", handled(promised(REVIEW, PUBLICITY)))
            .state("refused by the body of a stage", handled(promised(REVIEW, PUBLICITY), refused()))
            .state("published", handled(promised(PUBLICITY)))
            .state("published, objection open", handled(promised(PUBLICITY), objection()))
            .state("extension asked for", handled(promised(), requested()))
            .state("extended", handled(promised(), requested(), extended()))
            .state("warned", handled(promised(), warned()))
            .state("overdue", handled(promised(), warned(), overdue()))
            .state("handled jointly, a part open", handled(promised(), JOINT))
            .state("decided", handled(promised(), granted()))
            .state("completed", handled(promised(), granted(), replied(), completed(Outcome.GRANTED)))
            .state("withdrawn", handled(promised(), withdrawn(), completed(Outcome.WITHDRAWN)))
            .command(new OpenCase(NO, promised(), CALENDAR))
            .command(
                    "AssignHandler, by the lead",
                    new AssignHandler(NO, "sun.yan", "FINANCE", "轮岗", LEAD, LATER, CALENDAR))
            .command(
                    "AssignHandler, by the agent",
                    new AssignHandler(NO, "sun.yan", "LABOUR", "轮岗", clerk(AGENT, "CIVIL_AFFAIRS"), LATER, CALENDAR))
            .command(new ConfirmHandler(NO, "sun.yan", LATER))
            .command(new DeclineHandler(NO, "手头已满", "sun.yan", LATER))
            .command(new WithdrawHandler(NO, clerk(HANDLER, "CIVIL_AFFAIRS"), LATER))
            .command("ReassignAgent, by the lead", new ReassignAgent(NO, "sun.yan", "轮岗", LEAD, LATER))
            .command(
                    "ReassignAgent, by the agent, who leads",
                    new ReassignAgent(NO, "sun.yan", "轮岗", new Acting(AGENT, null, true, false), LATER))
            .command("CompleteStage, passed", complete(REVIEW.id()))
            .command("CompleteStage, returned", ended(REVIEW.id(), paper(StageResult.RETURNED, LATER), LATER))
            .command("CompleteStage, refused", ended(REVIEW.id(), paper(StageResult.REFUSED, LATER), LATER))
            .command("CompleteStage, a publicity that runs", complete(PUBLICITY.id()))
            .command(new LodgeObjection(NO, "收入不符", "P-2", ACCEPTED))
            .command("DecideObjection, upheld", new DecideObjection(NO, 1, true, "查实", "办法第九条", LEAD, LATER))
            .command("DecideObjection, dismissed", new DecideObjection(NO, 1, false, "查无此事", null, LEAD, LATER))
            .command(request(5, LATER))
            .command(new ApproveExtension(NO, "zhou.min", LATER, CALENDAR, () -> YQ))
            .command(new RefuseExtension(NO, "材料已齐", "zhou.min", LATER))
            .command(new ArrangeJointHandling(NO, "CIVIL_AFFAIRS", List.of("LABOUR"), "wu.gang", LATER))
            .command(new CompleteJointPart(NO, "LABOUR", LEAD, LATER))
            .command("Decide, granted", decide(HANDLER, Outcome.GRANTED))
            .command("Decide, refused", new Decide(NO, Outcome.REFUSED, "超标", "办法第三条", HANDLER, LATER))
            .command("Reply by another", new Reply(NO, "zhou.min", LATER, () -> BJ, Cases.LATENESS))
            .command("Reply by the handler", new Reply(NO, HANDLER, LATER, () -> BJ, Cases.LATENESS))
            .command("WithdrawCase, by the handler", withdraw(wish(), clerk(HANDLER, "CIVIL_AFFAIRS"), LATER))
            .command("WithdrawCase, by a stranger", withdraw(wish(), clerk("sun.yan", "FINANCE"), LATER))
            .command("WithdrawCase, by the resident", withdraw(wish(), null, LATER))
            .command("WarnDueSoon, when due", new WarnDueSoon(NO, "original", TOO_LATE))
            .command("RecordOverdue, when due", new RecordOverdue(NO, "original", TOO_LATE, Cases.LATENESS))
            .command("RecordOverdue, too early", new RecordOverdue(NO, "original", LATER, Cases.LATENESS))
            .command(new RecomputeDeadline(NO, LATER, CALENDAR, _ -> Optional.empty(), () -> "330106-BG-2025-0001"))
            .command(new ProlongPublicity(NO, CALENDAR, LATER));

    @Test
    void theTableInTheDocumentsIsTrue() {
        String now = table.markdown(
                "States of a case 办件",
                "What each command does in each state: its events, or its refusal and the rule that refuses. Written by"
                        + " `StatesTest` of case-service, which fails when it is no longer true.");
        assertThat(StateTable.kept(Path.of("../docs/states/case.md"), now)).isEqualTo(now);
    }

    @Test
    void everyCommandIsInTheTable() {
        assertThat(table.tried())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static StageRefused refused() {
        return new StageRefused(NO, HALL, REVIEW.id(), HANDLER, LATER, record(StageResult.REFUSED, LATER));
    }

    private static CaseDueSoon warned() {
        return new CaseDueSoon(NO, HALL, "original", promised().deadline().dueAt(), HANDLER, LATER);
    }

    private static CaseReplied replied() {
        return new CaseReplied(NO, HALL, "zhou.min", LATER);
    }

    private static CaseWithdrawn withdrawn() {
        return new CaseWithdrawn(NO, HALL, Channel.PHONE, AGENT, LATER);
    }

    private static CaseCompleted completed(Outcome outcome) {
        return new CaseCompleted(NO, HALL, outcome, true, null, null, BJ, LATER);
    }
}

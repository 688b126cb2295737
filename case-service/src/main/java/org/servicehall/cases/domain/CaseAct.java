package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;

/**
 * What people do with a case, each under the name of its operation, and which of it the case and the person alone rule out:
 * asked first by each command, and for what is offered (ADR 26).
 */
enum CaseAct implements Offers.Act {
    CONFIRM_HANDLER("cases.confirmHandler"),
    DECLINE_HANDLER("cases.declineHandler"),
    ASSIGN_HANDLER("cases.assignHandler"),
    WITHDRAW_HANDLER("cases.withdrawHandler"),
    COMPLETE_STAGE("cases.completeStage"),
    DECIDE("cases.decide"),
    REPLY("cases.reply"),
    REQUEST_EXTENSION("cases.requestExtension"),
    APPROVE_EXTENSION("cases.approveExtension"),
    REFUSE_EXTENSION("cases.refuseExtension"),
    LODGE_OBJECTION("objections.lodge"),
    DECIDE_OBJECTION("objections.decide"),
    ARRANGE_JOINT_HANDLING("cases.arrangeJointHandling"),
    COMPLETE_JOINT_PART("cases.completeJointPart"),
    REASSIGN_AGENT("cases.reassignAgent"),
    WITHDRAW("cases.withdraw");

    static final String STAGE = "stage";
    static final String NUMBER = "number";
    private static final Map<String, String> ITSELF = Map.of();
    /** What may be done until the reply is signed. */
    private static final Set<CaseAct> ALSO_DECIDED =
            Set.of(ASSIGN_HANDLER, CONFIRM_HANDLER, DECLINE_HANDLER, WITHDRAW_HANDLER, REASSIGN_AGENT, REPLY);

    private final String operation;

    CaseAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Where in the case it can be done, if anywhere: the running stage, each objection that waits. */
    List<Map<String, String>> places(CaseFile file) {
        return switch (this) {
            case COMPLETE_STAGE ->
                file.procedure().running().stream()
                        .map(stage -> Map.of(STAGE, stage.id()))
                        .toList();
            case DECIDE_OBJECTION ->
                IntStream.rangeClosed(1, file.procedure().objections().size())
                        .mapToObj(number -> Map.of(NUMBER, Integer.toString(number)))
                        .toList();
            default -> List.of(ITSELF);
        };
    }

    void check(CaseFile file, Acting who, Instant at) {
        check(file, ITSELF, who, at);
    }

    /** As asked beforehand, with the calendar that a request for more time brings along itself. */
    void check(CaseFile file, Map<String, String> in, CaseQuestion.WhatMayBeDone question) {
        check(file, in, question.who(), question.at());
        if (this == REQUEST_EXTENSION) {
            Extending.checkPossible(file, question.calendar());
        }
    }

    /**
     * Whose it is first: who has no part in it is not told how far it is.
     *
     * @param in where in the case
     * @throws Refusal whatever the request says
     */
    void check(CaseFile file, Map<String, String> in, Acting who, Instant at) {
        checkMay(file, who);
        checkStands(file);
        switch (this) {
            case CONFIRM_HANDLER, DECLINE_HANDLER -> file.answerable().askedOf(who.id());
            case WITHDRAW_HANDLER -> file.answerable().proposedBy(who);
            case COMPLETE_STAGE -> file.procedure().completable(in.getOrDefault(STAGE, ""), at);
            case DECIDE -> file.joint().checkFinished();
            case REPLY -> Concluding.checkSignable(file, who);
            case REQUEST_EXTENSION -> file.term().checkExtendable(file.opened().type(), at);
            case APPROVE_EXTENSION -> Extending.grantable(file, who.id(), at);
            case REFUSE_EXTENSION -> file.term().pendingFor(who.id());
            case LODGE_OBJECTION -> file.procedure().objectionable(at);
            case DECIDE_OBJECTION ->
                file.procedure().decidableObjection(Integer.parseInt(in.getOrDefault(NUMBER, "0")));
            case ARRANGE_JOINT_HANDLING -> file.joint().checkNotArranged();
            case COMPLETE_JOINT_PART -> file.joint().checkPartOf(who);
            case ASSIGN_HANDLER, REASSIGN_AGENT, WITHDRAW -> {}
        }
    }

    private void checkMay(CaseFile file, Acting who) {
        switch (this) {
            case ASSIGN_HANDLER -> file.answerable().checkMayAssign(who);
            case COMPLETE_STAGE -> Staging.checkMayRecord(file, who);
            case DECIDE, REQUEST_EXTENSION -> file.answerable().checkHandles(who);
            case WITHDRAW -> file.answerable().checkMayRecordWithdrawal(who);
            case REASSIGN_AGENT -> file.answerable().checkMayReassignAgent(who);
            case CONFIRM_HANDLER, DECLINE_HANDLER -> file.answerable().checkMayAnswer(who);
            case WITHDRAW_HANDLER -> file.answerable().checkMayWithdraw(who);
            case COMPLETE_JOINT_PART -> file.joint().checkMayReport(who);
            case DECIDE_OBJECTION -> Objecting.checkMayJudge(file, who);
            default -> {}
        }
    }

    void checkStands(CaseFile file) {
        if (file.completed()) {
            throw Refusal.conflict("case-completed", "D9");
        }
        if (!ALSO_DECIDED.contains(this) && file.decision() != null) {
            throw Refusal.conflict("case-already-decided", "D9");
        }
    }
}

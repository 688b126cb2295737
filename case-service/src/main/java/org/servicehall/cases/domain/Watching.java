package org.servicehall.cases.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;

/**
 * What passing time does to a case: one warning and one overdue for each deadline, whatever is repeated or late, and
 * nothing once the case has ended or its deadline has moved (D5, D6).
 */
final class Watching {
    private Watching() {}

    static List<CaseEvent> warn(CaseFile file, WarnDueSoon command) {
        if (file.completed() || !file.term().needsWarning(command.deadlineId(), command.at())) {
            return List.of();
        }
        return List.of(new CaseDueSoon(
                file.no(),
                file.hall(),
                command.deadlineId(),
                file.term().running().dueAt(),
                file.answerable().handler(),
                command.at()));
    }

    static List<CaseEvent> recordOverdue(CaseFile file, RecordOverdue command) {
        if (file.completed() || !file.term().needsOverdue(command.deadlineId(), command.at())) {
            return List.of();
        }
        return List.of(overdue(file, command.lateness(), command.at()));
    }

    /**
     * By a schedule that has a day of it otherwise than the one it was counted with (D1). What has passed, or is recorded so,
     * moves only where it should not have passed yet, and then runs again: else one deadline would be missed twice (D5).
     */
    static List<CaseEvent> recompute(CaseFile file, RecomputeDeadline command) {
        Deadline before = file.term().running();
        if (file.completed() || !command.touches(before)) {
            return List.of();
        }
        Deadline anew = file.term()
                .countedAnew(
                        file.opened().type(), command.calendar(), file.opened().urgentReason() != null, command.at());
        boolean moves = anew.dueAt().isAfter(before.dueAt());
        if (!moves && (file.term().overdue() || before.dueAt().isBefore(command.at()))) {
            return List.of();
        }
        String noticeNo = moves ? command.noticeNo().get() : null;
        return List.of(new DeadlineRecomputed(file.no(), file.hall(), before, anew, noticeNo, command.at()));
    }

    static CaseOverdue overdue(CaseFile file, LatenessRules rules, Instant at) {
        Deadline passed = file.term().running();
        List<Hold> holds = file.answerable().holds();
        Hold answering = rules.answering(holds, file.opened().type(), passed);
        return new CaseOverdue(
                file.no(),
                file.hall(),
                passed.id(),
                passed.dueAt(),
                answering.person(),
                answering.window(),
                at,
                rules.shares(holds, passed));
    }
}

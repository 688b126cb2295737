package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.CloseComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.NotifyBothSides;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordExecution;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionExecuted;
import org.servicehall.contracts.accountability.Sanction;

/** Both sides are told, the sanction is carried out, the file is closed (rules P5, B4, B5, B6). */
final class Concluding {
    private Concluding() {}

    /** Nobody is told of a sanction that the superior has still to approve (rule B6). */
    static List<ComplaintEvent> tell(ComplaintFile file, NotifyBothSides command) {
        Remedy appeal = file.verdict().imposed() == null ? null : command.appeal();
        var told = new ComplaintNotified(
                file.no(),
                file.hall(),
                command.noticeNo().get(),
                file.person() == null ? null : command.personNoticeNo().get(),
                appeal == null ? null : appeal.until(),
                command.by().id(),
                command.at(),
                appeal);
        return Watching.late(file, command.at(), told);
    }

    static void checkTellable(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        if (file.phase() == Phase.NOTIFIED) {
            throw Refusal.conflict("already-notified", "B5");
        }
        if (file.phase() != Phase.DECIDED && file.phase() != Phase.DECLINED) {
            throw Refusal.conflict("complaint-not-decided", "B5");
        }
        if (file.verdict().waitsForApproval()) {
            throw Refusal.conflict("approval-missing", "B6");
        }
    }

    static SanctionExecuted execute(ComplaintFile file, RecordExecution command) {
        Sanction sanction = executable(file, command.by());
        var told = file.verdict().notified();
        if (command.executedOn().isAfter(day(command, command.at()))
                || (told != null && command.executedOn().isBefore(day(command, told.notifiedAt())))) {
            throw Refusal.unprocessable("executed-on-impossible-day", "B4", command.executedOn())
                    .at("executedOn");
        }
        return new SanctionExecuted(
                file.no(),
                file.hall(),
                sanction,
                command.executedOn(),
                command.note(),
                command.by().id(),
                command.at());
    }

    private static LocalDate day(RecordExecution command, Instant at) {
        return at.atZone(command.zone()).toLocalDate();
    }

    static ComplaintClosed close(ComplaintFile file, CloseComplaint command) {
        return new ComplaintClosed(file.no(), file.hall(), command.by().id(), command.at());
    }

    /** By the leading group where the office may not: of the office itself nobody else could. */
    static Sanction executable(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        if (file.phase() != Phase.NOTIFIED) {
            throw Refusal.conflict("not-yet-notified", "B5");
        }
        checkSettled(file);
        Sanction sanction = file.verdict().unexecuted();
        if (sanction == null) {
            throw Refusal.conflict("nothing-to-execute", "B4");
        }
        return sanction;
    }

    static void checkNothingLeft(ComplaintFile file, By by, Instant at) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        if (file.phase() == Phase.ANSWERED) {
            return;
        }
        if (file.phase() != Phase.NOTIFIED) {
            throw Refusal.conflict("not-yet-notified", "B5");
        }
        checkSettled(file);
        if (file.verdict().unexecuted() != null) {
            throw Refusal.conflict("sanction-not-executed", "B4");
        }
        var told = file.verdict().notified();
        if (file.verdict().appeal() == null
                && told != null
                && told.appealBy() != null
                && !at.isAfter(told.appealBy())) {
            throw Refusal.conflict("appeal-still-possible", "B8", told.appealBy());
        }
    }

    private static void checkSettled(ComplaintFile file) {
        if (file.verdict().appealOpen()) {
            throw Refusal.conflict("appeal-open", "B8");
        }
        if (file.verdict().waitsForApproval()) {
            throw Refusal.conflict("approval-missing", "B6");
        }
    }
}

package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LodgeAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordSuperiorsAppealDecision;
import org.servicehall.accountability.domain.complaint.sanction.SanctionWeight;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.Meeting;
import org.servicehall.contracts.accountability.Sanction;

/** The one appeal of the person sanctioned; what was decided stands until changed (rule B8). */
final class Appealing {
    private Appealing() {}

    static ComplaintAppealed lodge(ComplaintFile file, LodgeAppeal command) {
        return new ComplaintAppealed(file.no(), file.hall(), command.by().id(), command.at());
    }

    static void checkAppealable(ComplaintFile file, By by, Instant at) {
        checkPerson(file, by);
        if (file.verdict().appeal() != null) {
            throw Refusal.conflict("already-appealed", "B8");
        }
        var told = file.verdict().notified();
        if (told == null || told.appealBy() == null) {
            throw Refusal.conflict("nothing-to-appeal", "B8");
        }
        if (at.isAfter(told.appealBy())) {
            throw Refusal.conflict("appeal-too-late", "B8", told.appealBy());
        }
    }

    static AppealDecided decide(ComplaintFile file, DecideAppeal command) {
        var appeal = open(file, command.by());
        Meetings.check(file, command.meeting(), command.rules(), appeal.appealedAt(), command.at());
        checkOthers(file, command.meeting());
        var sanction = sanctionAfter(file, command.outcome(), command.sanction());
        Meetings.checkUninvolved(file, command.meeting(), command.rules());
        return new AppealDecided(
                file.no(),
                file.hall(),
                command.outcome(),
                sanction,
                command.reason(),
                Meetings.recorded(command.meeting(), command.rules()),
                command.by().id(),
                command.at(),
                needsApproval(file, command.outcome(), sanction));
    }

    /** What the superior decides, no meeting of the hall decides on again. */
    static AppealDecidedBySuperior decide(ComplaintFile file, RecordSuperiorsAppealDecision command) {
        var appeal = open(file, command.by());
        boolean again = checkRecorder(file, command.by(), command.staff());
        if (command.decidedOn().isBefore(day(command, appeal.appealedAt()))
                || command.decidedOn().isAfter(day(command, command.at()))) {
            throw Refusal.unprocessable("superior-on-impossible-day", "B8", command.decidedOn())
                    .at("decidedOn");
        }
        return new AppealDecidedBySuperior(
                file.no(),
                file.hall(),
                command.outcome(),
                sanctionAfter(file, command.outcome(), command.sanction()),
                command.reason(),
                command.authority(),
                command.referenceNo(),
                command.decidedOn(),
                command.by().id(),
                command.at(),
                again ? true : null);
    }

    /**
     * Who decided first doesn't write down either what became of it, where the hall has somebody else who could. Whether one of
     * them brought the complaint is not asked: the answer would tell (rule B7).
     *
     * @return whether somebody who decided first records it, there being nobody else
     */
    static boolean checkRecorder(ComplaintFile file, By by, Supplier<List<By>> staff) {
        if (!decidedFirst(file, by.id())) {
            return false;
        }
        if (staff.get().stream().anyMatch(one -> file.isDecidedBy(one) && !decidedFirst(file, one.id()))) {
            throw Refusal.forbidden("recorder-decided-first", "B8");
        }
        return true;
    }

    private static boolean decidedFirst(ComplaintFile file, String user) {
        var decision = file.verdict().decision();
        return decision != null && decision.meeting().attendees().contains(user);
    }

    /** The appeal that waits for its decision. */
    static ComplaintAppealed open(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        var appeal = file.verdict().appeal();
        if (appeal == null || file.verdict().appealOutcome() != null) {
            throw Refusal.conflict("no-appeal-open", "B8");
        }
        return appeal;
    }

    /** Whoever decided first does not judge that decision; where a hall has no others, the superior does. */
    private static void checkOthers(ComplaintFile file, Meeting meeting) {
        var again = meeting.attendees().stream()
                .filter(user -> decidedFirst(file, user))
                .toList();
        if (!again.isEmpty()) {
            throw Refusal.unprocessable("attendee-decided-first", "B8", String.join(", ", again))
                    .at("meeting.attendees");
        }
    }

    /** What the superior approved is replaced by nothing that the superior has not approved, of whatever form (rule B6). */
    private static boolean needsApproval(ComplaintFile file, Appeal outcome, @Nullable Sanction next) {
        Sanction before = file.verdict().imposed();
        return outcome != Appeal.UPHELD
                && ((before != null && before.needsApproval()) || (next != null && next.needsApproval()));
    }

    private static @Nullable Sanction sanctionAfter(ComplaintFile file, Appeal outcome, @Nullable Sanction next) {
        if (outcome != Appeal.CHANGED) {
            if (next != null) {
                throw Refusal.unprocessable("sanction-only-where-changed", "B8").at("sanction");
            }
            return outcome == Appeal.UPHELD ? file.verdict().imposed() : null;
        }
        if (next == null) {
            throw Refusal.unprocessable("changed-to-which-sanction", "B8").at("sanction");
        }
        checkLighter(next, file.verdict().imposed());
        return next;
    }

    /** 申诉不加重: nobody fares worse for having appealed, nor is given what compares with nothing. */
    private static void checkLighter(Sanction next, @Nullable Sanction before) {
        if (before != null && !SanctionWeight.isLighter(next, before)) {
            throw Refusal.unprocessable("appeal-not-heavier", "B8", before.text())
                    .at("sanction");
        }
    }

    private static LocalDate day(RecordSuperiorsAppealDecision command, Instant at) {
        return at.atZone(command.zone()).toLocalDate();
    }

    /** Who was not told of a decision about themselves knows of none (rule B7). */
    private static void checkPerson(ComplaintFile file, By by) {
        if (file.isNotified(by)) {
            return;
        }
        throw file.mayBeKnownTo(by)
                ? Refusal.forbidden("appeal-only-by-the-person", "B8")
                : Refusal.notFound("unknown-number", file.no());
    }
}

package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DecideAppeal;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LodgeAppeal;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent.Appeal;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
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
        var sanction = sanctionAfter(file, command);
        Meetings.checkUninvolved(file, command.meeting(), command.rules());
        return new AppealDecided(
                file.no(),
                file.hall(),
                command.outcome(),
                sanction,
                command.reason(),
                command.meeting(),
                command.by().id(),
                command.at());
    }

    /** The appeal that waits for its decision. */
    static ComplaintAppealed open(ComplaintFile file, By by) {
        by.mustBe(By.OFFICE, By.LEADING_GROUP);
        var appeal = file.verdict().appeal();
        if (appeal == null || file.verdict().appealDecision() != null) {
            throw Refusal.conflict("no-appeal-open", "B8");
        }
        return appeal;
    }

    private static @Nullable Sanction sanctionAfter(ComplaintFile file, DecideAppeal command) {
        if (command.outcome() != Appeal.CHANGED) {
            if (command.sanction() != null) {
                throw Refusal.unprocessable("sanction-only-where-changed", "B8").at("sanction");
            }
            return command.outcome() == Appeal.UPHELD ? file.verdict().imposed() : null;
        }
        if (command.sanction() == null) {
            throw Refusal.unprocessable("changed-to-which-sanction", "B8").at("sanction");
        }
        checkLighter(command.sanction(), file.verdict().imposed());
        return command.sanction();
    }

    /** 申诉不加重: nobody fares worse for having appealed. */
    private static void checkLighter(Sanction next, @Nullable Sanction before) {
        if (before != null && next.compareTo(before) >= 0) {
            throw Refusal.unprocessable("appeal-not-heavier", "B8", before.text())
                    .at("sanction");
        }
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

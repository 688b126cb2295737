package org.servicehall.accountability.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AcceptComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.AnswerSuggestion;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.DeclineComplaint;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecordUndecided;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;

/** Whether a complaint is taken up, in the days there are for it (rule B5); a suggestion is answered (rule P6). */
final class Admitting {
    private Admitting() {}

    static List<ComplaintEvent> accept(ComplaintFile file, AcceptComplaint command) {
        return late(
                file,
                command.at(),
                new ComplaintAccepted(file.no(), file.hall(), command.by().id(), command.at(), command.dueAt()));
    }

    static List<ComplaintEvent> decline(ComplaintFile file, DeclineComplaint command) {
        return late(
                file,
                command.at(),
                new ComplaintDeclined(
                        file.no(), file.hall(), command.reason(), command.by().id(), command.at()));
    }

    static List<ComplaintEvent> answer(ComplaintFile file, AnswerSuggestion command) {
        return late(
                file,
                command.at(),
                new SuggestionAnswered(
                        file.no(), file.hall(), command.answer(), command.by().id(), command.at()));
    }

    static List<ComplaintUndecided> recordUndecided(ComplaintFile file, RecordUndecided command) {
        return needsUndecided(file, command.at()) ? List.of(undecided(file, command.at())) : List.of();
    }

    private static boolean needsUndecided(ComplaintFile file, Instant at) {
        Instant decideBy = file.filed().decideBy();
        return file.phase() == Phase.FILED && !file.undecidedRecorded() && decideBy != null && at.isAfter(decideBy);
    }

    private static ComplaintUndecided undecided(ComplaintFile file, Instant at) {
        Instant decideBy = file.filed().decideBy();
        return new ComplaintUndecided(file.no(), file.hall(), decideBy == null ? at : decideBy, at);
    }

    /** A late decision that no sweep has noticed yet is itself the moment to record the lapse. */
    private static List<ComplaintEvent> late(ComplaintFile file, Instant at, ComplaintEvent event) {
        List<ComplaintEvent> events = new ArrayList<>();
        if (needsUndecided(file, at)) {
            events.add(undecided(file, at));
        }
        events.add(event);
        return events;
    }

    /** A complaint, whether it is taken up or not. */
    static void checkUndecided(ComplaintFile file, By by) {
        checkFiled(file, by);
        if (file.isSuggestion()) {
            throw Refusal.conflict("suggestion-is-answered", "P6");
        }
    }

    static void checkUnanswered(ComplaintFile file, By by) {
        by.mustBe(By.LEADING_GROUP, By.OFFICE);
        if (!file.isSuggestion()) {
            throw Refusal.conflict("only-suggestions-are-answered", "P6");
        }
        checkFiled(file, by);
    }

    private static void checkFiled(ComplaintFile file, By by) {
        by.mustBe(By.LEADING_GROUP, By.OFFICE);
        if (file.phase() != Phase.FILED) {
            throw Refusal.conflict("complaint-already-admitted", "B5");
        }
    }
}

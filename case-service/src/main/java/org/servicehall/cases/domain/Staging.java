package org.servicehall.cases.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.contracts.cases.StageResult;

/** How a stage ends: by what its body has put down in writing, recorded by who has that paper in hand (C2). */
final class Staging {
    /** Nobody examines anything in less. */
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    /** What a body examined longer ago it examines again. */
    private static final int OLDEST_YEARS = 1;

    private Staging() {}

    /** The office, which the papers of other bodies reach, or who handles or accompanies the case. */
    static void checkMayRecord(CaseFile file, Acting who) {
        if (!who.office()) {
            file.answerable().checkHandles(who);
        }
    }

    static List<CaseEvent> complete(CaseFile file, CompleteStage command) {
        Stage stage = file.procedure().completable(command.stage(), command.at());
        checkPaper(file, command);
        StageRecord record = command.paper().of(stage.body());
        return switch (record.result()) {
            case PASSED -> passed(file, command, record);
            case RETURNED -> returned(file, command, record);
            case REFUSED ->
                List.of(new StageRefused(
                        file.no(), file.hall(), stage.id(), command.by().id(), command.at(), record));
        };
    }

    /** The next begins. */
    private static List<CaseEvent> passed(CaseFile file, CompleteStage command, StageRecord record) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new StageCompleted(
                file.no(), file.hall(), command.stage(), command.by().id(), command.at(), record));
        file.procedure().next().map(next -> started(file, next, command)).ifPresent(events::add);
        return events;
    }

    /** The same or the one before begins again. */
    private static List<CaseEvent> returned(CaseFile file, CompleteStage command, StageRecord record) {
        Stage again = file.procedure().returnable(command.returnTo());
        return List.of(
                new StageReturned(
                        file.no(),
                        file.hall(),
                        command.stage(),
                        again.id(),
                        command.by().id(),
                        command.at(),
                        record),
                started(file, again, command));
    }

    private static CaseEvent started(CaseFile file, Stage stage, CompleteStage command) {
        return Opening.started(file.no(), file.hall(), stage, command.at(), command.calendar());
    }

    private static void checkPaper(CaseFile file, CompleteStage command) {
        CompleteStage.Paper paper = command.paper();
        if (paper.scan() != null && !paper.scanKept()) {
            throw Refusal.unprocessable("scan-not-kept", "S4", paper.scan()).at("scan");
        }
        if (paper.scan() != null && !paper.formerScanHolds()) {
            file.procedure().checkScan(paper.scan());
        }
        if (Answerable.isBlank(paper.signedBy()) || Answerable.isBlank(paper.opinion())) {
            throw Refusal.unprocessable("stage-needs-record", "C2")
                    .at(Answerable.isBlank(paper.signedBy()) ? "signedBy" : "opinion");
        }
        String documentNo = paper.documentNo();
        if (documentNo != null && !documentNo.isBlank()) {
            file.procedure().checkPaper(documentNo);
        } else if (!mayVouch(file, command.by())) {
            throw Refusal.unprocessable("stage-needs-document", "C2").at("documentNo");
        }
        if (command.returnTo() != null && paper.result() != StageResult.RETURNED) {
            throw Refusal.unprocessable("stage-return-target", "C2", command.stage())
                    .at("returnTo");
        }
        checkTime(Objects.requireNonNull(file.procedure().startedAt(), command::caseNo), command);
    }

    /** For a paper without number: the office, but for a case that is its own to handle, or was. */
    private static boolean mayVouch(CaseFile file, Acting by) {
        return by.office() && !by.isJudgedAs(file::everAnsweredFor);
    }

    /** What was done elsewhere before the stage began here is said to have been, and not made to look as if done since. */
    private static void checkTime(Instant startedAt, CompleteStage command) {
        LocalDate date = command.paper().date();
        LocalDate today = command.calendar().dateOf(command.at());
        LocalDate began = command.calendar().dateOf(startedAt);
        boolean before = command.paper().doneBefore();
        LocalDate latest = before ? began : today;
        LocalDate earliest = began.minusYears(OLDEST_YEARS);
        if (date.isAfter(latest) || date.isBefore(earliest)) {
            throw Refusal.unprocessable("stage-document-date", "C2", date, earliest, latest)
                    .at("date");
        }
        boolean atOnce = Duration.between(startedAt, command.at()).compareTo(AT_LEAST) < 0;
        if (!before && (atOnce || date.isBefore(began))) {
            throw Refusal.unprocessable("stage-done-before", "C2", began).at("doneBefore");
        }
    }
}

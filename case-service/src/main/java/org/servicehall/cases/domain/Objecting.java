package org.servicehall.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Stage;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;

/** Objections to what is published (C3). */
final class Objecting {
    private Objecting() {}

    static ObjectionLodged lodge(CaseFile file, LodgeObjection command) {
        Stage published = file.procedure().objectionable(command.at());
        return new ObjectionLodged(
                file.no(),
                file.hall(),
                published.id(),
                file.procedure().nextObjection(),
                command.summary(),
                command.objector(),
                command.at());
    }

    /** Lead or office, for the body of the stage; nobody judges what they did themselves, nor knows who objects to it. */
    static void checkMayJudge(CaseFile file, Acting who) {
        if (!who.lead() && !who.office()) {
            throw Refusal.forbidden("objection-not-yours", "C3");
        }
        if (who.isJudgedAs(file::everAnsweredFor)) {
            throw Refusal.forbidden("objection-to-own-case", "C3");
        }
    }

    /** Upheld, it decides the case too: STOPPED, to be signed and told like any other decision (D9). */
    static List<CaseEvent> decide(CaseFile file, DecideObjection command) {
        Stage stage = file.procedure().decidableObjection(command.number());
        if (Answerable.isBlank(command.reason()) || (command.upheld() && Answerable.isBlank(command.legalBasis()))) {
            throw Refusal.unprocessable("objection-needs-reason-and-basis", "N4")
                    .at(Answerable.isBlank(command.reason()) ? "reason" : "legalBasis");
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ObjectionDecided(
                file.no(),
                file.hall(),
                stage.id(),
                command.number(),
                command.upheld(),
                command.reason(),
                command.by().id(),
                command.at()));
        if (command.upheld()) {
            events.add(new CaseDecided(
                    file.no(),
                    file.hall(),
                    CaseEvent.Outcome.STOPPED,
                    command.reason(),
                    command.legalBasis(),
                    command.by().id(),
                    command.at()));
        }
        return events;
    }
}

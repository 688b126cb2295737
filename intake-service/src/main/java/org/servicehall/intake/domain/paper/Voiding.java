package org.servicehall.intake.domain.paper;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;

/**
 * A paper kept by mistake is voided: by who has the application in hand before it is accepted, by the lead afterwards, and once
 * the file is archived by the office with a second person (rules S4, R1).
 */
final class Voiding {
    /** Who of the office asked for it first, by number. */
    private final Map<Integer, String> requests = new TreeMap<>();

    void requested(PaperVoidingRequested event) {
        requests.put(event.number(), event.requestedBy());
    }

    /** @throws Refusal {@code voiding-for-lead}, {@code voiding-for-office}, {@code second-person-needed} */
    void check(int number, Act act, boolean office, Standing standing) {
        if (standing == Standing.CLOSED && !act.lead()) {
            throw Refusal.forbidden("voiding-for-lead", "S4");
        }
        if (standing == Standing.ARCHIVED) {
            checkArchived(requests.get(number), act, office);
        }
    }

    /** The lead may be the second, and never the first. */
    private static void checkArchived(@Nullable String requestedBy, Act act, boolean office) {
        if (!office && (requestedBy == null || !act.lead())) {
            throw Refusal.forbidden("voiding-for-office", "R1");
        }
        if (act.by().equals(requestedBy)) {
            throw Refusal.forbidden("second-person-needed", "R1");
        }
    }

    PaperEvent decide(VoidPaper command, @Nullable String item) {
        Act act = command.act();
        check(command.number(), act, command.office(), command.standing());
        String hall = PaperFile.hallOf(command.applicationNo());
        @Nullable String requestedBy = requests.get(command.number());
        return command.standing() == Standing.ARCHIVED && requestedBy == null
                ? new PaperVoidingRequested(
                        command.applicationNo(), hall, command.number(), command.reason(), act.by(), act.at())
                : new PaperVoided(
                        command.applicationNo(),
                        hall,
                        command.number(),
                        item,
                        command.reason(),
                        act.by(),
                        act.window(),
                        act.at(),
                        requestedBy);
    }
}

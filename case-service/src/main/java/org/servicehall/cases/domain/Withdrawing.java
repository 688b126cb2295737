package org.servicehall.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * The resident takes a case back: the end, with no decision to be signed. Who holds it records that, and only what shows the
 * resident's wish; the resident alone has no need of them (rules P2, S3, S8).
 */
final class Withdrawing {
    private Withdrawing() {}

    /** Lateness that is certain by then goes with the case no more than with a hand-over (D5, ADR 30). */
    static List<CaseEvent> withdraw(CaseFile file, WithdrawCase command) {
        Wish wish = command.wish();
        wish.check();
        List<CaseEvent> events = new ArrayList<>();
        boolean certain =
                command.lateness().isCertain(file.opened().type(), file.term().running(), command.at());
        if (certain && !file.term().overdue()) {
            events.add(Watching.overdue(file, command.lateness(), command.at()));
        }
        events.add(new CaseWithdrawn(
                file.no(),
                file.hall(),
                wish.channel(),
                by(command.by()),
                command.at(),
                wish.proof(),
                wish.keptForm(),
                wish.representative()));
        events.add(new CaseCompleted(
                file.no(),
                file.hall(),
                Outcome.WITHDRAWN,
                !certain,
                null,
                null,
                command.noticeNo().get(),
                command.at()));
        return events;
    }

    private static String by(@Nullable Acting clerk) {
        return clerk == null ? CaseWithdrawn.RESIDENT : clerk.id();
    }
}

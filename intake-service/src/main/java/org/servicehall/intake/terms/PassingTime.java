package org.servicehall.intake.terms;

import java.time.Instant;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.PassedTimeCommand.HandedIn;
import org.servicehall.intake.domain.command.PassedTimeCommand.RecordPassedTime;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.stereotype.Component;

/** Tells waiting applications that time has passed (P2); what follows from it they decide themselves. */
@Component
public class PassingTime {
    public static final String SWEEP = "reception-sweep";

    private final Halls halls;
    private final TermSettings settings;
    private final NoticeNumbers numbers;
    private final HandedIn handedIn;

    PassingTime(Halls halls, TermSettings settings, NoticeNumbers numbers, HandedIn handedIn) {
        this.halls = halls;
        this.settings = settings;
        this.numbers = numbers;
        this.handedIn = handedIn;
    }

    /** Whether a schedule published since makes what is on record as late none (D1, D5); of a hall not configured any longer never. */
    public boolean isProlonged(Waiting waiting) {
        return halls.knows(waiting.hall()) && waiting.isProlonged(settings.limits(halls.deadlines(waiting.hall())));
    }

    public RecordPassedTime command(Waiting waiting, Instant now) {
        return new RecordPassedTime(
                waiting.applicationNo(),
                new Act(SWEEP, "OFFICE", false, now),
                settings.limits(halls.deadlines(waiting.hall())),
                numbers.onIssue(waiting.hall(), NoticeKind.LAPSE, CommandContext.of(SWEEP, now)),
                halls.remedies(waiting.hall(), now),
                handedIn);
    }
}

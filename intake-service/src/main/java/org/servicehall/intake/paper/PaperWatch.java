package org.servicehall.intake.paper;

import java.time.Instant;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.Holders;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;
import org.servicehall.intake.view.paper.PapersWaiting;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** Tells papers that wait to be looked at that time has passed (rules S4, P2); what follows from it they decide themselves. */
@Component
public class PaperWatch {
    public static final String SWEEP = "paper-sweep";

    private final Halls halls;
    private final PaperSettings settings;
    private final Holders holders;

    PaperWatch(Halls halls, PaperSettings settings, Holders holders) {
        this.halls = halls;
        this.settings = settings;
        this.holders = holders;
    }

    /** Whether a schedule published since makes what is on record as late none (D1, D5); of a hall not configured any longer never. */
    public boolean isProlonged(PapersWaiting waiting) {
        return halls.knows(waiting.hall()) && waiting.isProlonged(settings.terms(halls.deadlines(waiting.hall())));
    }

    public RecordPassedTime command(PapersWaiting waiting, Instant now) {
        return new RecordPassedTime(waiting.applicationNo(), timeOf(waiting.hall()), now);
    }

    /** For what is done with a paper of this hall, perhaps too late. */
    public HallsTime timeOf(String hall) {
        return new HallsTime(settings.terms(halls.deadlines(hall)), holders);
    }
}

package org.servicehall.intake.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.servicehall.intake.domain.money.TakingsCommand.RecordTakingsOverdue;
import org.servicehall.intake.view.leave.OnLeave;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** Terms of takings by what is known of the clerk's leave (rules S12, T6). */
@Component
public class TakingsWatch {
    private final Halls halls;
    private final TakingsSettings settings;
    private final OnLeave leave;

    TakingsWatch(Halls halls, TakingsSettings settings, OnLeave leave) {
        this.halls = halls;
        this.settings = settings;
        this.leave = leave;
    }

    public TakingsTerms of(String hall, String clerk, LocalDate day) {
        return TakingsTerms.of(day, halls.calendar(hall), settings, onLeave(hall, clerk));
    }

    public TakingsTerms sentBack(String hall, String clerk, Instant at) {
        return TakingsTerms.sentBack(at, halls.calendar(hall), settings, onLeave(hall, clerk));
    }

    /** From the sweep: leave that was approved meanwhile puts it off. */
    public RecordTakingsOverdue command(TakingsSheet day, Instant now) {
        TakingsTerms terms = new TakingsTerms(day.closeBy(), null)
                .anew(day.status(), halls.calendar(day.hall()), settings, onLeave(day.hall(), day.clerk()), now);
        return new RecordTakingsOverdue(day.no(), terms.lateAfter(), now);
    }

    private Predicate<Instant> onLeave(String hall, String clerk) {
        return at -> leave.isOnLeave(hall, clerk, at);
    }
}
